import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const policyAssignmentWrite: Technique = {
  id: 'policy-assignment-write',
  title: 'Change a policy assignment that deploys',
  description:
    'An assignment that deploys or modifies does so as the identity that it wears. Whoever writes the assignment chooses the definition and its values, so what is deployed.',
  targets: ['microsoft.authorization/policyassignments'],
  needs: [[control('Microsoft.Authorization/policyAssignments/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Keep the identity of an assignment to the rights that its definition names.',
  reference: 'https://learn.microsoft.com/azure/governance/policy/how-to/remediate-resources',
}
