import { expect, test } from 'vitest'
import { clockTicks, minutesUntil, placeOnClock } from './clock-axis.ts'

test('minutes, hours and days stand apart on one axis, in order, from end to end', () => {
  const places = clockTicks.map(({ minutes }) => placeOnClock(minutes))
  expect(places[0]).toBe(0)
  expect(places.at(-1)).toBe(1)
  for (const [at, place] of places.entries()) if (at > 0) expect(place - places[at - 1]!).toBeGreaterThan(0.1)
})

test('every delay has a mark of its own on the axis', () => {
  for (const minutes of Object.values(minutesUntil)) expect(clockTicks.map((tick) => tick.minutes)).toContain(minutes)
})
