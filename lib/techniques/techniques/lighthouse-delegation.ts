import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const lighthouseDelegation: Technique = {
  id: 'lighthouse-delegation',
  title: 'Delegate a scope to another tenant',
  description:
    'A registration assignment gives principals of another tenant roles at a subscription or resource group. Azure lets only those write it who may also assign roles there.',
  targets: ['scope'],
  needs: [
    [
      control('Microsoft.ManagedServices/registrationAssignments/write'),
      control('Microsoft.Authorization/roleAssignments/write'),
    ],
  ],
  yields: 'anyRole',
  stoppedBy: 'Allow only chosen managing tenants by policy.',
  reference: 'https://learn.microsoft.com/azure/lighthouse/concepts/architecture',
}
