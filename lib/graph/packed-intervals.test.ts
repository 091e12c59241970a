import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packed, unionOfPacked } from './packed-intervals.ts'
import { type Interval, union } from './reach.ts'

it('packed intervals join as plain ones do', () => {
  const interval = fc.tuple(fc.nat(2_000_000), fc.nat(3)).map(([start, length]): Interval => [start, start + length])
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 60 }), (intervals) => {
      const all = Float64Array.from(intervals, ([start, end]) => packed(start, end))
      expect(unionOfPacked(all)).toEqual(union(intervals))
    }),
  )
})
