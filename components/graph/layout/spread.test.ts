import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotsNear, spread } from './spread.ts'

const wishes = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 })

test('places keep their order and their distance', () => {
  fc.assert(
    fc.property(wishes, (wished) => {
      const places = spread(Float64Array.from(wished))
      for (let at = 1; at < places.length; at++) expect(places[at]! - places[at - 1]!).toBeGreaterThan(1 - 1e-9)
    }),
  )
})

test('wishes that leave room are granted', () => {
  expect([...spread(Float64Array.of(3, 5.5, 9))]).toEqual([3, 5.5, 9])
})

test('those who wish for one place share it evenly around it', () => {
  expect([...spread(Float64Array.of(4, 4, 4))]).toEqual([3, 4, 5])
})

test('slots are whole, rise, and stay within bounds where they can', () => {
  fc.assert(
    fc.property(wishes, fc.nat({ max: 60 }), (wished, last) => {
      const slots = slotsNear(spread(Float64Array.from(wished)), 0, last)
      for (let at = 1; at < slots.length; at++) expect(slots[at]).toBeGreaterThan(slots[at - 1]!)
      expect(slots[0]).toBeGreaterThanOrEqual(0)
      expect(slots.at(-1)).toBeLessThanOrEqual(Math.max(last, slots.length - 1))
    }),
  )
})
