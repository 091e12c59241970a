import { expect, test } from 'vitest'
import { ticksOf } from './ticks.ts'

const range = (from: string, to: string) => ({ from: new Date(from).getTime(), to: new Date(to).getTime() })
const labels = (from: string, to: string) => ticksOf(range(from, to), 6).map(({ label }) => label)

test('two years are told by quarters, with the year where it begins', () => {
  expect(labels('2024-11-15T00:00', '2026-11-25T00:00')).toContain('2026')
  expect(labels('2024-11-15T00:00', '2026-11-25T00:00')).toContain('Apr')
})

test('a week is told by days, an hour by minutes', () => {
  expect(labels('2026-05-10T00:00', '2026-05-16T00:00')).toContain('12 May')
  expect(labels('2026-05-12T02:00', '2026-05-12T03:00')).toContain('02:30')
})

test('every step lies in what is seen', () => {
  const seen = range('2026-05-12T02:03', '2026-05-12T02:47')
  for (const { at } of ticksOf(seen, 8)) expect(at >= seen.from && at <= seen.to).toBe(true)
})
