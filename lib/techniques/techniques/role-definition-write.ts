import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const roleDefinitionWrite: Technique = {
  id: 'role-definition-write',
  title: 'Widen a role that one holds',
  description:
    'Whoever writes role definitions adds actions to a custom role. The role that gives this right is itself one that can be widened, unless it is built in and holds the right to assign roles anyway.',
  targets: ['scope'],
  needs: [[control('Microsoft.Authorization/roleDefinitions/write')]],
  yields: 'anyRole',
  stoppedBy: 'Keep role writing at the top of the tenant, with the few who may assign every role.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/custom-roles',
}
