import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from './name-key.ts'
import { rowOrder, rowOrderSteps, type SortValue } from './row-order.ts'
import { finished, inSlices } from './steps.ts'

const plain = (values: SortValue[], descending: boolean) => {
  const rank = (value: SortValue) => (value === undefined ? 2 : typeof value === 'number' ? 0 : 1)
  const order = (a: SortValue, b: SortValue): number => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    if (typeof a === 'number') return a - (b as number)
    const [x, y] = [nameKey(String(a)), nameKey(String(b))]
    return x < y ? -1 : x > y ? 1 : 0
  }
  return [...values.keys()].sort((a, b) => {
    const [x, y] = [values[a], values[b]]
    const isTurned = descending && x !== undefined && y !== undefined
    return (isTurned ? -order(x, y) : order(x, y)) || a - b
  })
}

test('rows are ordered as comparing them two by two would, unknown ones last whichever way', () => {
  const value = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('b', 'a2', 'A10', 'é', ''),
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), fc.boolean(), (values, descending) => {
      expect([...rowOrder(values, { by: (one) => one, descending })]).toEqual(plain(values, descending))
    }),
  )
})

test('many words are merged from runs into one order', () => {
  const values = Array.from({ length: 5_500 }, (_, place) => `n${(place * 7_919) % 5_500}`)
  const order = [...rowOrder(values, { by: (one) => one, descending: false })]
  expect(order.map((place) => values[place])).toEqual(Array.from(values, (_, place) => `n${place}`))
})

test('work in slices gives what work in one go gives, and nothing once it is called off', async () => {
  const rows = Array.from({ length: 4_000 }, (_, place) => (place * 31) % 997)
  const steps = () => rowOrderSteps(rows, { by: (row) => row, descending: true })
  expect(await inSlices(steps(), new AbortController().signal)).toEqual(finished(steps()))
  expect(await inSlices(steps(), AbortSignal.abort())).toBeUndefined()
})
