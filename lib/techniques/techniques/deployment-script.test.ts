import { specify } from '../testing/specify.ts'
import { deploymentScript } from './deployment-script.ts'

specify(deploymentScript, {
  roles: [
    [
      'a role that assigns identities',
      { actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action'] },
      'yes',
    ],
    [
      'a role that writes deployment scripts and assigns nothing',
      { actions: ['Microsoft.Resources/deploymentScripts/write'] },
      'no',
    ],
  ],
})
