import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const one = (value: string | number | undefined) =>
  csvOf([{ header: 'x', valueOf: (row: { value: string | number | undefined }) => row.value }], [{ value }]).split(
    '\r\n',
  )[1]

test('a line for the headers and one for each row', () => {
  const columns = [
    { header: 'Name', valueOf: (row: { name: string; size: number }) => row.name },
    { header: 'Size', valueOf: (row: { name: string; size: number }) => row.size },
  ]
  expect(csvOf(columns, [{ name: 'a, b', size: -2 }])).toBe('"Name","Size"\r\n"a, b",-2\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('a spreadsheet will not run %j', (text) => {
  expect(csvOf([{ header: 'x', valueOf: () => text }], [{}])).toContain(`"'${text}"`)
})

test('quotes are doubled', () => {
  expect(one('say "hi"')).toBe('"say ""hi"""')
})

test('what is not known says so, and 0 stays 0', () => {
  expect(one(undefined)).toBe('"not read"')
  expect(one(0)).toBe('0')
})
