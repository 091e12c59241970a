import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const roleAssignmentWrite: Technique = {
  id: 'role-assignment-write',
  title: 'Assign roles',
  description:
    'Whoever assigns roles gives themselves any role at the scope, down to every resource in it. Only a condition on the grant limits which roles, and to whom.',
  targets: ['scope'],
  needs: [[control('Microsoft.Authorization/roleAssignments/write')]],
  yields: 'anyRole',
  stoppedBy: 'Put a condition on the grant that names the roles that may be given.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview',
}
