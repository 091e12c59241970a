import { specify } from '../testing/specify.ts'
import { roleDefinitionWrite } from './role-definition-write.ts'

specify(roleDefinitionWrite, {
  roles: [
    ['a role that writes role definitions', { actions: ['Microsoft.Authorization/roleDefinitions/write'] }, 'yes'],
    ['a role that reads role definitions', { actions: ['Microsoft.Authorization/roleDefinitions/read'] }, 'no'],
  ],
})
