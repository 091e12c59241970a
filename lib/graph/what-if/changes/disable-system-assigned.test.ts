import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('the identity is deleted and what it was assigned stays behind', () => {
  const found = thoughtOf({ kind: 'disable-system-assigned', resource: ids.vm })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['vm-id: Reader'],
    broken: ['vm removed vm'],
    orphaned: ['vm-id'],
    closed: ['ada → vm-id', 'team → vm-id'],
  })
  expect(found.plan[0]!.commands).toEqual([
    "az vm identity remove --subscription s --resource-group web --name vm --identities '[system]'",
  ])
})

test('a resource without one has none to disable', () => {
  expect(() => thoughtOf({ kind: 'disable-system-assigned', resource: ids.store })).toThrow(
    'has no system-assigned identity',
  )
})
