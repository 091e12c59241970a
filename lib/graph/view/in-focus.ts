import type { GraphEdge, GraphNode, GraphQuery } from './view-types.ts'

interface Part {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/** What is on a way into or out of the focus, as far each way as was asked for, and what is kept besides. */
export function inFocus<Whole extends Part>(whole: Whole, query: GraphQuery): Whole {
  const { inward, outward, further = [], pinned = [] } = query
  if (!query.focus) return whole
  const focus = drawnAs(query.focus, whole.nodes)
  const into = neighbours(whole.edges, 'target', 'source')
  const out = neighbours(whole.edges, 'source', 'target')
  const kept = new Set([focus, ...pinned])
  for (const id of [...within(focus, out, outward), ...within(focus, into, inward)]) kept.add(id)
  // In the order they were opened, so that each may hang on one before it.
  for (const one of further) {
    const [way, id] = one.startsWith('in:') ? [into, one.slice(3)] : [out, one.slice(4)]
    if (kept.has(id)) for (const near of way.get(id) ?? []) kept.add(near)
  }
  return partOf(whole, (id) => kept.has(id))
}

/** A resource that was asked about as a source is drawn as a target where it is one, and the other way round. */
function drawnAs(focus: string, nodes: GraphNode[]): string {
  const twin = focus.replace(/^(resource|scope):/, (_, prefix) => (prefix === 'scope' ? 'resource:' : 'scope:'))
  return nodes.some(({ id }) => id === focus) || !nodes.some(({ id }) => id === twin) ? focus : twin
}

export const partOf = <Whole extends Part>(whole: Whole, isKept: (id: string) => boolean): Whole => ({
  ...whole,
  nodes: whole.nodes.filter(({ id }) => isKept(id)),
  edges: whole.edges.filter(({ source, target }) => isKept(source) && isKept(target)),
})

function neighbours(edges: GraphEdge[], from: 'source' | 'target', to: 'source' | 'target'): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const edge of edges) {
    const known = found.get(edge[from])
    if (known) known.push(edge[to])
    else found.set(edge[from], [edge[to]])
  }
  return found
}

function within(start: string, next: Map<string, string[]>, most = Number.POSITIVE_INFINITY): Set<string> {
  const seen = new Set([start])
  let ring = [start]
  for (let far = 0; far < most && ring.length > 0; far++) {
    const after: string[] = []
    for (const id of ring)
      for (const one of next.get(id) ?? [])
        if (!seen.has(one)) {
          seen.add(one)
          after.push(one)
        }
    ring = after
  }
  return seen
}
