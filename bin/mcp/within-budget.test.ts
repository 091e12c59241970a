import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withinBudget } from './within-budget.ts'

test('an answer that is short enough is as it was', () => {
  const answer = { grants: [{ role: 'Reader' }], note: 'all read' }
  expect(withinBudget(answer)).toEqual({ answer, leftOut: {} })
})

test('of one that is too long the longest lists lose entries, and how many is said', () => {
  const answer = { few: [1, 2], many: Array.from({ length: 1000 }, (_, at) => ({ at })) }
  const short = withinBudget(answer, 500)
  const { few, many } = short.answer as typeof answer
  expect(few).toEqual([1, 2])
  expect(many.length + short.leftOut.many!).toBe(1000)
  expect(many.length).toBeGreaterThan(10)
})

test('no answer is longer than the budget', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 200, max: 2000 }), (answer, most) => {
      expect(JSON.stringify(withinBudget(answer, most)).length).toBeLessThanOrEqual(most)
    }),
  )
})
