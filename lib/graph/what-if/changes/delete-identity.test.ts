import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a user-assigned identity leaves references and assignments behind, and its workloads are cut off', () => {
  const found = thoughtOf({ kind: 'delete-identity', identity: ids.shared })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['shared-id: Owner'],
    broken: ['vm dangling shared'],
    orphaned: ['shared-id'],
    cutOff: ['deploy'],
    closed: ['ada → shared-id', 'team → shared-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    'az identity delete --ids /subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared',
  ])
})

test('a host is no identity', () => {
  expect(() => thoughtOf({ kind: 'delete-identity', identity: ids.vm })).toThrow('is no user-assigned identity')
})
