import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossingsOf } from './crossings.ts'

test('crossings are counted as by looking at every pair of edges', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 })), { maxLength: 60 }), (edges) => {
      let plain = 0
      for (const [a, b] of edges) for (const [c, d] of edges) if (a < c && b > d) plain++
      const counted = crossingsOf(
        edges.map(([from]) => from),
        edges.map(([, to]) => to),
      )
      expect(counted).toBe(plain)
    }),
  )
})
