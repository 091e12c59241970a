import { expect, test } from 'vitest'
import { orderedRows, rowOrder, type SortValue } from './row-order.ts'

function sorted(values: SortValue[], descending = false, shown = new Uint8Array(values.length).fill(1)) {
  return orderedRows(values, rowOrder(values, { by: (value) => value, descending }), shown)
}

test('names go as people order them, case aside', () => {
  expect(sorted(['vm-10', 'VM-2', 'app', 'vm-1'])).toEqual(['app', 'vm-1', 'VM-2', 'vm-10'])
})

test('what is not known comes last, upwards and downwards', () => {
  expect(sorted([3, undefined, 0, 12])).toEqual([0, 3, 12, undefined])
  expect(sorted([3, undefined, 0, 12], true)).toEqual([12, 3, 0, undefined])
})

test('rows that are alike stay as they came', () => {
  const rows = [
    { name: 'b', place: 1 },
    { name: 'a', place: 2 },
    { name: 'B', place: 3 },
  ]
  const places = (descending: boolean) =>
    orderedRows(rows, rowOrder(rows, { by: ({ name }) => name, descending }), new Uint8Array([1, 1, 1])).map(
      ({ place }) => place,
    )
  expect(places(false)).toEqual([2, 1, 3])
  expect(places(true)).toEqual([1, 3, 2])
})

test('only rows that are shown are there', () => {
  expect(sorted(['c', 'b', 'a'], false, new Uint8Array([1, 0, 1]))).toEqual(['a', 'c'])
})
