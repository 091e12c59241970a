import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a resource that moves keeps its identities, drops what was assigned on it, and falls to those who hold the new place', () => {
  const found = thoughtOf({ kind: 'move-resource', resource: ids.vm, to: ids.groups })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['ada: Reader'],
    opened: ['shared-id → vm-id'],
    closed: ['ada → shared-id', 'ada → vm-id', 'team → shared-id', 'team → vm-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    'az resource move --destination-subscription-id s --destination-group store --ids /subscriptions/s/resourceGroups/web/providers/Microsoft.Compute/virtualMachines/vm',
  ])
})

test('a user-assigned identity is not moved', () => {
  expect(() => thoughtOf({ kind: 'move-resource', resource: ids.shared, to: ids.groups })).toThrow(
    'which Azure does not move',
  )
})

test('a resource moves into a resource group that is known', () => {
  expect(() =>
    thoughtOf({ kind: 'move-resource', resource: ids.vm, to: '/subscriptions/s/resourceGroups/none' }),
  ).toThrow('no resource group')
})

test('a resource does not move to where it is', () => {
  expect(() => thoughtOf({ kind: 'move-resource', resource: ids.vm, to: ids.web })).toThrow('already')
})
