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

test('one that does not exist yet is created first, and holds what each was assigned', () => {
  const to = { name: 'web-shared', resourceGroup: ids.home }
  const found = thoughtOf({ kind: 'share-identity', resources: [ids.vm, ids.vm2], identity: to })
  const id = '/subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/web-shared'
  const principal = `user-assigned identity to come: ${id.toLowerCase()}`
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['vm-id: Reader'],
    gained: [`${principal}: Reader`],
    broken: ['vm removed vm', 'vm2 removed vm2'],
    orphaned: ['vm-id'],
    opened: [`ada → ${principal}`, `team → ${principal}`],
    closed: ['ada → vm-id', 'ada → vm2-id', 'team → vm-id', 'team → vm2-id'],
  })
  expect(found.plan[0]!.words).toBe('give 2 resources the new user-assigned identity web-shared in place of their own')
  expect(found.plan[0]!.commands).toEqual([
    'az identity create --subscription s --resource-group ids --name web-shared',
    `az vm identity assign --subscription s --resource-group web --name vm --identities ${id}`,
    `az vm identity assign --subscription s --resource-group web --name vm2 --identities ${id}`,
    'az role assignment create --assignee-object-id PRINCIPAL-ID-OF-web-shared --assignee-principal-type ServicePrincipal --role Reader --scope /subscriptions/s/resourcegroups/store/providers/microsoft.storage/storageaccounts/store',
    "az vm identity remove --subscription s --resource-group web --name vm --identities '[system]'",
    "az vm identity remove --subscription s --resource-group web --name vm2 --identities '[system]'",
  ])
})

test('a later change of the same plan may name the identity that an earlier one creates', () => {
  const to = { name: 'web-shared', resourceGroup: ids.home }
  const made = `${ids.home}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/web-shared`
  const found = thoughtOf(
    { kind: 'share-identity', resources: [ids.vm], identity: to },
    { kind: 'share-identity', resources: [ids.vm2], identity: made },
  )
  expect(found.overlay.index.identities.byArmId.get(made.toLowerCase() as never)?.wornBy.length).toBe(2)
})

test.each([
  [{ name: 'x', resourceGroup: ids.home }, 'is no name for an identity'],
  [{ name: 'web-shared', resourceGroup: ids.vm }, 'is no resource group that is known'],
  [{ name: 'shared', resourceGroup: ids.home }, 'exists already'],
])('an identity that Azure would not create is refused: %o', (identity, why) => {
  expect(() => thoughtOf({ kind: 'share-identity', resources: [ids.vm], identity })).toThrow(why)
})

test('neither an id nor a name with a place is said to be needed', () => {
  expect(() => thoughtOf({ kind: 'share-identity', resources: [ids.vm], identity: { name: 'x' } })).toThrow(
    'give the Azure id of a user-assigned identity, or the `name` and the `resourceGroup` of one to create',
  )
})
