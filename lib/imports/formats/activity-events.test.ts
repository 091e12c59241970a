import { expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const assignment = '/subscriptions/S1/providers/Microsoft.Authorization/roleAssignments/A'
const event = {
  eventDataId: 'E1',
  eventTimestamp: '2026-10-01T10:00:00.1234567Z',
  operationName: { value: 'Microsoft.Authorization/roleAssignments/write', localizedValue: 'Create role assignment' },
  status: { value: 'Succeeded' },
  caller: 'Ada@harbour.example',
  resourceId: assignment,
  claims: { name: 'Ada' },
  properties: {
    requestbody: JSON.stringify({
      Properties: { PrincipalId: 'P', RoleDefinitionId: '/x/roleDefinitions/AB-CD', Scope: '/subscriptions/S1' },
    }),
  },
}

it('a role assignment that was made says who gave what to whom, and where', async () => {
  expect((await factsOf([event])).activityEvents).toEqual([
    {
      id: 'e1',
      at: '2026-10-01T10:00:00.123Z',
      operation: 'Microsoft.Authorization/roleAssignments/write',
      status: 'Succeeded',
      caller: 'ada@harbour.example',
      resourceId: assignment.toLowerCase(),
      shownResourceId: assignment,
      principalId: 'p',
      roleId: 'abcd',
      scope: '/subscriptions/s1',
    },
  ])
})

it('an event without such a request is kept as it is', async () => {
  const other = { ...event, properties: { requestbody: 'none' } }
  expect((await factsOf([other])).activityEvents).toMatchObject([{ id: 'e1', operation: event.operationName.value }])
})
