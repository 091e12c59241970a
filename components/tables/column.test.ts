import { expect, test } from 'vitest'
import { type Column, chosenColumns, columnSorting, sortingText } from './column.ts'

const column = (id: string, spare = false): Column<string> => ({
  id,
  header: id,
  width: 100,
  spare,
  valueOf: (row) => row,
  cell: (row) => row,
})
const columns = [column('name'), column('reach'), column('id', true)]

test('a sorting in the URL comes back as it was', () => {
  for (const text of ['reach', '-reach']) expect(sortingText(columnSorting(text, columns, 'name'))).toBe(text)
})

test('a sorting by a column that is not there is the usual one', () => {
  expect(columnSorting('-colour', columns, '-reach')).toEqual({ column: 'reach', descending: true })
})

test('spare columns wait to be chosen, and the one that names the row stays', () => {
  expect(chosenColumns(columns, null).map(({ id }) => id)).toEqual(['name', 'reach'])
  expect(chosenColumns(columns, ['id']).map(({ id }) => id)).toEqual(['name', 'id'])
})
