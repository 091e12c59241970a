import { specify } from '../testing/specify.ts'
import { webAppPublish } from './web-app-publish.ts'

specify(webAppPublish, {
  roles: [
    ['a role that publishes', { actions: ['Microsoft.Web/sites/publish/Action'] }, 'yes'],
    [
      'a role that turns passwords on and reads the publishing profile',
      {
        actions: [
          'Microsoft.Web/sites/basicPublishingCredentialsPolicies/write',
          'Microsoft.Web/sites/publishxml/action',
        ],
      },
      'yes',
    ],
    [
      'a role that turns passwords on and lists the configuration',
      {
        actions: [
          'Microsoft.Web/sites/basicPublishingCredentialsPolicies/write',
          'Microsoft.Web/sites/config/list/action',
        ],
      },
      'yes',
    ],
    [
      'a role that only turns passwords on',
      { actions: ['Microsoft.Web/sites/basicPublishingCredentialsPolicies/write'] },
      'no',
    ],
    ['a role that reads publishing profiles only', { actions: ['Microsoft.Web/sites/publishxml/action'] }, 'no'],
  ],
})
