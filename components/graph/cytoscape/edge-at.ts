import { curveOf, nearestCurve } from '../curve.ts'
import type { Elements } from '../elements.ts'
import type { Point } from '../point.ts'

/** Id of the line that passes nearest. */
export function edgeAt({ edges }: Elements, at: Point, reach: number): string | undefined {
  const curves = edges.map(({ edge, from, to }): [string, ReturnType<typeof curveOf>] => [edge.id, curveOf(from, to)])
  return nearestCurve(at, curves, reach)
}
