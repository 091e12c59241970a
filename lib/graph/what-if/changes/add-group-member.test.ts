import { expect, test } from 'vitest'
import { inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a new member gets what the group holds, and may become what it may', () => {
  const found = thoughtOf({ kind: 'add-group-member', group: 'team', member: 'app-id' })
  expect(inShort(found)).toEqual({
    ...nothing,
    gained: ['app-id: Machines'],
    opened: ['app-id → shared-id', 'app-id → vm-id', 'app-id → vm2-id'],
  })
  expect(found.plan[0]!.commands).toEqual(['az ad group member add --group team --member-id app-id'])
})

test('only a group has members', () => {
  expect(() => thoughtOf({ kind: 'add-group-member', group: 'ada', member: 'app-id' })).toThrow('is no group')
})

test('nobody joins twice', () => {
  expect(() => thoughtOf({ kind: 'add-group-member', group: 'team', member: 'ada' })).toThrow('already')
})
