import { expect, test } from 'vitest'
import { curveOf, nearestCurve, pointsOn } from './curve.ts'

test('a click on a curve finds it, and one beside it does not', () => {
  const curves = new Map([
    ['upper', curveOf({ x: 0, y: 0 }, { x: 400, y: 100 })],
    ['lower', curveOf({ x: 0, y: 300 }, { x: 400, y: 500 })],
  ])
  const on = pointsOn(curves.get('lower')!)[9]!
  expect(nearestCurve(on, curves, 6)).toBe('lower')
  expect(nearestCurve({ x: on.x, y: on.y - 120 }, curves, 6)).toBeUndefined()
})
