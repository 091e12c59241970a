import { specify } from '../testing/specify.ts'
import { policyAssignmentWrite } from './policy-assignment-write.ts'

specify(policyAssignmentWrite, {
  roles: [
    ['a role that writes policy assignments', { actions: ['Microsoft.Authorization/policyAssignments/*'] }, 'yes'],
    ['a role that writes definitions only', { actions: ['Microsoft.Authorization/policyDefinitions/write'] }, 'no'],
  ],
})
