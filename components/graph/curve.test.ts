import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controlsOf, curveOf, nearestCurve, pointsOn } from './curve.ts'

const place = fc.record({ x: fc.integer({ min: -4000, max: 4000 }), y: fc.integer({ min: -4000, max: 4000 }) })

test('weights and distances along the straight line give back the control points', () => {
  fc.assert(
    fc.property(place, place, (from, to) => {
      const curve = curveOf(from, to)
      const { weights, distances } = controlsOf(curve)
      const dx = curve.end.x - curve.start.x
      const dy = curve.end.y - curve.start.y
      const length = Math.hypot(dx, dy)
      fc.pre(length > 1)
      for (const [at, control] of [curve.first, curve.second].entries()) {
        expect(curve.start.x + dx * weights[at]! - (dy / length) * distances[at]!).toBeCloseTo(control.x, 3)
        expect(curve.start.y + dy * weights[at]! + (dx / length) * distances[at]!).toBeCloseTo(control.y, 3)
      }
    }),
  )
})

test('a click on a curve finds it, and one beside it does not', () => {
  const curves = new Map([
    ['upper', curveOf({ x: 0, y: 0 }, { x: 400, y: 100 })],
    ['lower', curveOf({ x: 0, y: 300 }, { x: 400, y: 500 })],
  ])
  const on = pointsOn(curves.get('lower')!)[9]!
  expect(nearestCurve(on, curves, 6)).toBe('lower')
  expect(nearestCurve({ x: on.x, y: on.y - 120 }, curves, 6)).toBeUndefined()
})
