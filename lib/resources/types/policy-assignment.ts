import type { ResourceType } from '../resource-type.ts'
import { onlyUse } from '../use.ts'

export const policyAssignment: ResourceType = {
  type: 'microsoft.authorization/policyassignments',
  label: 'policy assignment',
  plural: 'policy assignments',
  category: 'management',
  settings: ['policyDefinitionId', 'enforcementMode', 'scope'],
  uses: () => onlyUse('policy remediation'),
}
