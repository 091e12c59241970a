import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('whoever is assigned a role may become what it lets them take over', () => {
  const found = thoughtOf({ kind: 'add-role-assignment', principal: 'ada', role: 'owner', scope: ids.web })
  expect(inShort(found)).toEqual({ ...nothing, gained: ['ada: Owner'], opened: ['ada → app-id', 'ada → slot-id'] })
  expect(found.plan[0]!.commands).toEqual([
    'az role assignment create --assignee-object-id ada --role Owner --scope /subscriptions/s/resourceGroups/web',
  ])
})

test('a role that was not read is not assigned', () => {
  expect(() => thoughtOf({ kind: 'add-role-assignment', principal: 'ada', role: 'none', scope: ids.web })).toThrow(
    'no role `none` was read',
  )
})

test('nothing is assigned at a scope of which nothing is known', () => {
  expect(() =>
    thoughtOf({ kind: 'add-role-assignment', principal: 'ada', role: 'owner', scope: '/subscriptions/other' }),
  ).toThrow('nothing is known of the scope')
})
