import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a resource goes with its system-assigned identity, whose assignments stay; the user-assigned one lives on', () => {
  const found = thoughtOf({ kind: 'delete-resource', resource: ids.vm })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['ada: Reader', 'vm-id: Reader'],
    orphaned: ['vm-id'],
    unworn: ['shared'],
    closed: ['ada → shared-id', 'ada → vm-id', 'team → shared-id', 'team → vm-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    'az resource delete --ids /subscriptions/s/resourceGroups/web/providers/Microsoft.Compute/virtualMachines/vm',
  ])
})

test('a user-assigned identity is deleted by its own change', () => {
  expect(() => thoughtOf({ kind: 'delete-resource', resource: ids.shared })).toThrow('use `delete-identity`')
})

test('nothing that is not listed is deleted', () => {
  expect(() =>
    thoughtOf({
      kind: 'delete-resource',
      resource: '/subscriptions/s/resourceGroups/web/providers/Microsoft.Compute/virtualMachines/vmx',
    }),
  ).toThrow('no resource')
})
