import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('one user-assigned identity takes the place of several, with what each was assigned', () => {
  const found = thoughtOf({ kind: 'share-identity', resources: [ids.vm, ids.vm2], identity: ids.shared })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['vm-id: Reader'],
    gained: ['shared-id: Reader'],
    broken: ['vm removed vm', 'vm2 removed vm2'],
    orphaned: ['vm-id'],
    closed: ['ada → vm-id', 'ada → vm2-id', 'team → vm-id', 'team → vm2-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    'az vm identity assign --subscription s --resource-group web --name vm --identities /subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared',
    'az vm identity assign --subscription s --resource-group web --name vm2 --identities /subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared',
    'az role assignment create --assignee-object-id shared-id --assignee-principal-type ServicePrincipal --role Reader --scope /subscriptions/s/resourcegroups/store/providers/microsoft.storage/storageaccounts/store',
    "az vm identity remove --subscription s --resource-group web --name vm --identities '[system]'",
    "az vm identity remove --subscription s --resource-group web --name vm2 --identities '[system]'",
  ])
})

test('a resource without an identity has none to give up', () => {
  expect(() => thoughtOf({ kind: 'share-identity', resources: [ids.store], identity: ids.shared })).toThrow(
    'has no system-assigned identity',
  )
})
