import { curveOf, nearestCurve } from '../curve.ts'
import type { Elements, NodeElement } from '../elements.ts'
import { halfOf } from '../paint/body.ts'
import type { Point } from '../point.ts'

/** The uppermost card at a place, or `reach` beside it. */
export function nodeAt({ nodes }: Elements, { x, y }: Point, reach: number): NodeElement | undefined {
  return nodes.findLast(({ node, place }) => {
    const { width, height } = halfOf(node)
    return Math.abs(place.x - x) <= width + reach && Math.abs(place.y - y) <= height + reach
  })
}

/** Id of the line that passes nearest. */
export function edgeAt({ edges }: Elements, at: Point, reach: number): string | undefined {
  const curves = edges.map(({ edge, from, to }): [string, ReturnType<typeof curveOf>] => [edge.id, curveOf(from, to)])
  return nearestCurve(at, curves, reach)
}
