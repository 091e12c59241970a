import { expect, test } from 'vitest'
import { inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('whoever was assigned the role loses it', () => {
  const found = thoughtOf({
    kind: 'remove-role-assignment',
    assignment: '/subscriptions/s/resourcegroups/store/providers/microsoft.authorization/roleassignments/1',
  })
  expect(inShort(found)).toEqual({ ...nothing, lost: ['shared-id: Owner'] })
  expect(found.plan[0]!.commands).toEqual([
    'az role assignment delete --ids /subscriptions/s/resourcegroups/store/providers/microsoft.authorization/roleassignments/1',
  ])
})

test('an assignment that is not known is not removed', () => {
  expect(() =>
    thoughtOf({
      kind: 'remove-role-assignment',
      assignment: '/subscriptions/s/providers/microsoft.authorization/roleassignments/none',
    }),
  ).toThrow('no role assignment')
})
