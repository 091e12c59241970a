import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a resource no longer wears the identity, which lives on with all that it holds', () => {
  const found = thoughtOf({ kind: 'detach-identity', resource: ids.vm, identity: ids.shared })
  expect(inShort(found)).toEqual({
    ...nothing,
    broken: ['vm removed shared'],
    unworn: ['shared'],
    closed: ['ada → shared-id', 'team → shared-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    'az vm identity remove --subscription s --resource-group web --name vm --identities /subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared',
  ])
})

test('an identity that is not worn cannot be taken off', () => {
  expect(() => thoughtOf({ kind: 'detach-identity', resource: ids.vm2, identity: ids.shared })).toThrow('does not wear')
})
