import type { DrawnEdge } from './drawn-edges.ts'
import type { Point } from './point.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

export interface Walkable {
  places: Map<string, Point>
  bandOf: Map<string, string>
  edges: DrawnEdge[]
}

/** The node an arrow key leads to: left and right along edges, to the one nearest in height; up and down within the band. */
export function stepFrom(node: string | undefined, direction: Direction, graph: Walkable): string | undefined {
  const here = node === undefined ? undefined : graph.places.get(node)
  if (node === undefined || !here) return firstIn(graph)
  if (direction === 'left' || direction === 'right') {
    const others = graph.edges.flatMap((edge) => {
      if (direction === 'right') return edge.source === node ? [edge.target] : []
      return edge.target === node ? [edge.source] : []
    })
    return nearest(others, (place) => Math.abs(place.y - here.y), graph)
  }
  const sign = direction === 'down' ? 1 : -1
  const siblings = [...graph.places.keys()].filter((id) => {
    if (id === node || graph.bandOf.get(id) !== graph.bandOf.get(node)) return false
    const place = graph.places.get(id)!
    return sign * (place.y - here.y || (place.x - here.x) / 1e6) > 0
  })
  return nearest(siblings, (place) => Math.abs(place.y - here.y) + Math.abs(place.x - here.x) / 4, graph)
}

/** The topmost node of the leftmost band. */
function firstIn({ places }: Walkable): string | undefined {
  let first: [string, Point] | undefined
  for (const entry of places) {
    if (!first || entry[1].x < first[1].x || (entry[1].x === first[1].x && entry[1].y < first[1].y)) first = entry
  }
  return first?.[0]
}

function nearest(ids: string[], distance: (place: Point) => number, { places }: Walkable): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const id of [...ids].sort()) {
    const place = places.get(id)
    if (!place || distance(place) >= least) continue
    least = distance(place)
    best = id
  }
  return best
}
