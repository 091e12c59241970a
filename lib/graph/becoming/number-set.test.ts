import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NumberSet } from './number-set.ts'

it('finds the next member just as a plain set does, whatever was added and deleted', () => {
  const step = fc.record({ number: fc.nat(2999), kind: fc.constantFrom('add', 'delete', 'next') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const set = new NumberSet(3000)
      const plain = new Set<number>()
      for (const { number, kind } of steps) {
        if (kind === 'add') {
          set.add(number)
          plain.add(number)
        } else if (kind === 'delete') {
          set.delete(number)
          plain.delete(number)
        } else {
          const above = [...plain].filter((one) => one >= number)
          expect(set.next(number)).toBe(above.length === 0 ? -1 : Math.min(...above))
        }
        expect(set.has(number)).toBe(plain.has(number))
      }
    }),
  )
})

it('has every number when it is full, and ends where they end', () => {
  const set = NumberSet.full(70)
  expect([set.next(0), set.next(31), set.next(32), set.next(69), set.next(70), set.next(1000)]).toEqual([
    0, 31, 32, 69, -1, -1,
  ])
  expect(new NumberSet(0).next(0)).toBe(-1)
})
