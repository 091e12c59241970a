import { card } from './layout/measures.ts'
import type { Point } from './point.ts'

/**
 * An edge as drawn: leaves the right side of a card level, arrives level at the left side of another. Where the target
 * does not stand to the right (the same column, or moved by hand) it arrives at the right side, in a bow.
 */
export interface Curve {
  start: Point
  first: Point
  second: Point
  end: Point
  bow: boolean
}

export function curveOf(source: Point, target: Point): Curve {
  const start = { x: source.x + card.width / 2, y: source.y }
  const bow = target.x - source.x < card.width + 16
  const end = { x: target.x + (bow ? 1 : -1) * (card.width / 2), y: target.y }
  const level = bow ? 56 : Math.max(24, (end.x - start.x) * 0.34)
  return {
    start,
    first: { x: start.x + level, y: start.y },
    second: { x: end.x + (bow ? level : -level), y: end.y },
    end,
    bow,
  }
}

/** Points on the curve: two quadratic pieces that meet half-way between the control points. */
export function pointsOn({ start, first, second, end }: Curve, pieces = 12): Point[] {
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 }
  const points: Point[] = [start]
  for (const [from, control, to] of [
    [start, first, middle],
    [middle, second, end],
  ] as const) {
    for (let at = 1; at <= pieces; at++) {
      const t = at / pieces
      const u = 1 - t
      points.push({
        x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
        y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
      })
    }
  }
  return points
}

/** The curve that passes nearest to a point, if one does within `tolerance` model pixels. */
export function nearestCurve(point: Point, curves: Iterable<[string, Curve]>, tolerance: number): string | undefined {
  let nearest: string | undefined
  let least = tolerance
  for (const [id, curve] of curves) {
    const { start, first, second, end } = curve
    if (
      point.x < Math.min(start.x, end.x) - tolerance ||
      point.x > Math.max(first.x, second.x, start.x, end.x) + tolerance
    )
      continue
    if (point.y < Math.min(start.y, end.y) - tolerance || point.y > Math.max(start.y, end.y) + tolerance) continue
    const points = pointsOn(curve)
    for (let at = 1; at < points.length; at++) {
      const distance = distanceToLine(point, points[at - 1]!, points[at]!)
      if (distance < least) {
        least = distance
        nearest = id
      }
    }
  }
  return nearest
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const square = dx * dx + dy * dy
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square))
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy)
}
