import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const id =
  '/providers/Microsoft.Management/managementGroups/mg-bay/providers/Microsoft.Authorization/policyAssignments/pa-logs'

describe('policy assignments', () => {
  it('are resources that wear an identity, also at a management group', async () => {
    const row = {
      id,
      name: 'pa-logs',
      type: 'Microsoft.Authorization/policyAssignments',
      location: 'norwayeast',
      identity: { type: 'SystemAssigned', principalId: 'p-1', tenantId: 't-1' },
      properties: { displayName: 'Send logs', enforcementMode: 'Default', parameters: { key: { value: 'hunter2' } } },
    }
    expect((await factsOf({ data: [row] })).resources).toEqual([
      {
        id: id.toLowerCase(),
        shownId: id,
        name: 'pa-logs',
        type: 'microsoft.authorization/policyassignments',
        location: 'norwayeast',
        wears: [{ how: 'system', principalId: 'p-1', tenantId: 't-1', usedFor: ['policy remediation'] }],
        settings: { displayName: 'Send logs', enforcementMode: 'Default' },
      },
    ])
  })
})
