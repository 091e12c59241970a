import type { DrawnEdge } from './drawn-edges.ts'

/** What stays lit when something is selected. */
export interface LitPath {
  nodes: Set<string>
  edges: Set<string>
}

/** Everything that leads to the selected node and everything it leads to; of an edge, both its ends' sides. */
export function pathThrough(selected: string, edges: DrawnEdge[]): LitPath {
  const into = groupBy(edges, (edge) => edge.target)
  const out = groupBy(edges, (edge) => edge.source)
  const edge = edges.find((one) => one.edges.some((part) => part.id === selected))
  const path: LitPath = { nodes: new Set(), edges: new Set() }
  if (edge) path.edges.add(edge.id)
  walk(edge?.source ?? selected, into, (one) => one.source, path)
  walk(edge?.target ?? selected, out, (one) => one.target, path)
  return path
}

function walk(start: string, edges: Map<string, DrawnEdge[]>, next: (edge: DrawnEdge) => string, path: LitPath) {
  const seen = new Set([start])
  for (const node of seen) {
    path.nodes.add(node)
    for (const edge of edges.get(node) ?? []) {
      path.edges.add(edge.id)
      seen.add(next(edge))
    }
  }
}

function groupBy(edges: DrawnEdge[], key: (edge: DrawnEdge) => string): Map<string, DrawnEdge[]> {
  return Map.groupBy(edges, key)
}
