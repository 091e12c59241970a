import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const assignment = '/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/ra-1'
const stated = { scope: '/subscriptions/s1', roleDefinitionId: '/roleDefinitions/r-1', principalId: 'p-1' }

describe('scheduled role assignments', () => {
  it('add to the role assignment that they are behind when it ends', async () => {
    const { roleAssignments } = await factsOf([
      { id: assignment, type: 'Microsoft.Authorization/roleAssignments', properties: stated },
      {
        id: '/subscriptions/s1/providers/Microsoft.Authorization/roleAssignmentScheduleInstances/si-1',
        type: 'Microsoft.Authorization/roleAssignmentScheduleInstances',
        properties: { ...stated, originRoleAssignmentId: assignment, endDateTime: '2027-01-01T00:00:00Z' },
      },
    ])
    expect(roleAssignments).toMatchObject([
      { id: assignment.toLowerCase(), state: 'active', endsAt: '2027-01-01T00:00:00.000Z' },
    ])
    expect(roleAssignments).toHaveLength(1)
  })
})
