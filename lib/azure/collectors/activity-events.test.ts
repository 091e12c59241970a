import { expect, it } from 'vitest'
import { harbour, list, readWith } from '../testing/read-with.ts'
import { activityEvents } from './activity-events.ts'

it('the log is asked for what was done to roles and to identities, as far back as it goes', async () => {
  const event = {
    eventDataId: 'E',
    eventTimestamp: '2026-10-30T08:00:00Z',
    operationName: { value: 'Microsoft.ManagedIdentity/userAssignedIdentities/delete' },
    resourceId: `${harbour}/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i`,
  }
  const { facts, requests } = await readWith(activityEvents, {
    scope: harbour,
    answers: { "eq 'Microsoft.ManagedIdentity'": list(event) },
  })
  expect(facts.activityEvents).toMatchObject([{ id: 'e', operation: event.operationName.value }])
  expect(requests.map(({ parameters }) => parameters.$filter)).toEqual([
    expect.stringMatching(/^eventTimestamp ge '2026-08-04T.* and resourceProvider eq 'Microsoft.Authorization'$/),
    expect.stringMatching(/ and resourceProvider eq 'Microsoft.ManagedIdentity'$/),
  ])
})
