import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const row = (memberType: string) => ({
  id: '/subscriptions/s1/providers/Microsoft.Authorization/RoleEligibilityScheduleInstances/el-1',
  type: 'Microsoft.Authorization/RoleEligibilityScheduleInstances',
  properties: {
    scope: '/subscriptions/s1',
    roleDefinitionId: '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/r-1',
    principalId: 'p-1',
    principalType: 'User',
    endDateTime: '2027-01-01T00:00:00Z',
    memberType,
    expandedProperties: { roleDefinition: { displayName: 'Owner' } },
  },
})

describe('eligible role assignments', () => {
  it('are not in force and say until when they may be activated', async () => {
    expect((await factsOf({ value: [row('Direct')] })).roleAssignments).toMatchObject([
      { state: 'eligible', principalId: 'p-1', roleId: 'r1', roleName: 'Owner', endsAt: '2027-01-01T00:00:00.000Z' },
    ])
  })

  it('that come through a group are left to the row of the group', async () => {
    expect((await factsOf({ value: [row('Group')] })).roleAssignments).toEqual([])
  })
})
