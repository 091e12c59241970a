import { expect, test } from 'vitest'
import { inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a subscription takes everything with it, assignments in it too', () => {
  const found = thoughtOf({ kind: 'delete-subscription', subscription: '/subscriptions/s' })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['ada: Machines', 'ada: Reader', 'shared-id: Owner', 'team: Machines', 'vm-id: Reader'],
    cutOff: ['deploy'],
    closed: ['ada → shared-id', 'ada → vm-id', 'ada → vm2-id', 'team → shared-id', 'team → vm-id', 'team → vm2-id'],
  })
  expect(found.plan[0]!.commands).toEqual(['az account subscription cancel --subscription-id s'])
})

test('a subscription that is not known is not deleted', () => {
  expect(() => thoughtOf({ kind: 'delete-subscription', subscription: '/subscriptions/other' })).toThrow(
    'no subscription',
  )
})
