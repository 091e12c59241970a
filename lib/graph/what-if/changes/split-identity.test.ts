import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('each host gets an identity of its own with what the shared one was assigned', () => {
  const found = thoughtOf({ kind: 'split-identity', identity: ids.shared })
  expect(inShort(found)).toEqual({
    ...nothing,
    gained: ['vm-id: Owner'],
    broken: ['vm removed shared'],
    unworn: ['shared'],
    closed: ['ada → shared-id', 'team → shared-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    'az role assignment create --assignee-object-id vm-id --assignee-principal-type ServicePrincipal --role Owner --scope /subscriptions/s/resourcegroups/store',
    'az vm identity remove --subscription s --resource-group web --name vm --identities /subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared',
  ])
})

test('only a user-assigned identity is split', () => {
  expect(() => thoughtOf({ kind: 'split-identity', identity: ids.vm })).toThrow('is no user-assigned identity')
})
