import { specify } from '../testing/specify.ts'
import { roleAssignmentWrite } from './role-assignment-write.ts'

specify(roleAssignmentWrite, {
  roles: [
    ['a role that assigns roles', { actions: ['Microsoft.Authorization/roleAssignments/*'] }, 'yes'],
    [
      'the same under a condition',
      {
        actions: ['Microsoft.Authorization/roleAssignments/write'],
        condition:
          '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {4633458b-17de-408a-b874-0445c86b69e6}',
      },
      'conditional',
    ],
    ['every action without writing access', { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }, 'no'],
    ['a role that removes assignments', { actions: ['Microsoft.Authorization/roleAssignments/delete'] }, 'no'],
  ],
})
