import { expect, test } from 'vitest'
import { inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a member that leaves loses what only the group gave', () => {
  const found = thoughtOf({ kind: 'remove-group-member', group: 'team', member: 'ada' })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['ada: Machines'],
    closed: ['ada → shared-id', 'ada → vm-id', 'ada → vm2-id'],
  })
  expect(found.plan[0]!.commands).toEqual(['az ad group member remove --group team --member-id ada'])
})

test('only a direct member leaves', () => {
  expect(() => thoughtOf({ kind: 'remove-group-member', group: 'team', member: 'app-id' })).toThrow('no direct member')
})
