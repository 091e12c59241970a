import { expect, test } from 'vitest'
import { momentAt, moved, rangeFrom, rangeOf, rangeText, within, zoomed } from './time-range.ts'

const day = 86_400_000
const hours = (from: number, to: number) => ({ from: from * 3_600_000, to: to * 3_600_000 })

test('what the pointer is over stays under it while one looks closer or from further away', () => {
  const range = hours(0, 100)
  for (const place of [0, 0.25, 1])
    for (const factor of [0.5, 2]) {
      const about = momentAt(range, place)
      expect(momentAt(zoomed(range, factor, about), place)).toBeCloseTo(about)
    }
})

test('nobody looks closer than a minute, or past what there is to see', () => {
  const close = zoomed(hours(0, 1), 1e-9, 0)
  expect(close.to - close.from).toBe(60_000)
  expect(within(hours(-5, 5), hours(0, 100))).toEqual(hours(0, 10))
  expect(within(hours(95, 105), hours(0, 100))).toEqual(hours(90, 100))
  expect(within(hours(-50, 500), hours(0, 100))).toEqual(hours(0, 100))
})

test('a step to the side is a share of what is seen', () => {
  expect(moved(hours(10, 20), 0.5)).toEqual(hours(15, 25))
  expect(moved(hours(10, 20), -0.5)).toEqual(hours(5, 15))
})

test('all moments are seen, with room at both ends, also where there is only one', () => {
  const all = rangeOf([5 * day, 0, 10 * day])!
  expect(all.from).toBeLessThan(0)
  expect(all.to).toBeGreaterThan(10 * day)
  expect(rangeOf([day])).toEqual({ from: day - 3_600_000, to: day + 3_600_000 })
  expect(rangeOf([])).toBeUndefined()
})

test('a range goes into the address and comes back, to the minute', () => {
  const range = { from: Date.parse('2026-05-12T02:00:00Z'), to: Date.parse('2026-05-12T03:10:00Z') }
  expect(rangeText(range)).toBe('2026-05-12T02:00Z/2026-05-12T03:10Z')
  expect(rangeFrom(rangeText(range))).toEqual(range)
  for (const broken of ['', 'x/y', '2026-05-12T03:00Z/2026-05-12T02:00Z', '2026-05-12T03:00Z'])
    expect(rangeFrom(broken)).toBeNull()
})
