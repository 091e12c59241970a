import { type Certainty, certainties, type GraphEdge } from '../view-types.ts'

/** Edges with an end in a fold lead to the fold; those of one kind between the same two become one, with a count. */
export function mergedEdges(edges: GraphEdge[], foldOf: ReadonlyMap<string, string>): GraphEdge[] {
  const kept: GraphEdge[] = []
  const bundles = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    const source = foldOf.get(edge.source)
    const target = foldOf.get(edge.target)
    if (source === undefined && target === undefined) {
      kept.push(edge)
      continue
    }
    const id = `${edge.kind}:${source ?? edge.source}→${target ?? edge.target}`
    const bundle = bundles.get(id)
    if (bundle) bundle.push(edge)
    else bundles.set(id, [edge])
  }
  return [...kept, ...[...bundles].map(([id, bundle]) => bundled(id, bundle, foldOf))]
}

function bundled(id: string, bundle: GraphEdge[], foldOf: ReadonlyMap<string, string>): GraphEdge {
  const first = bundle[0]!
  const fold = (foldOf.get(first.source) ?? foldOf.get(first.target))!
  const labels = [...new Set(bundle.map(({ label }) => label))]
  const words = labels.length > 2 ? `${labels[0]} and ${labels.length - 1} other ways` : labels.join(', ')
  const { change: _, ...edge } = first
  return {
    ...edge,
    id,
    source: foldOf.get(first.source) ?? first.source,
    target: foldOf.get(first.target) ?? first.target,
    certainty: surest(bundle),
    label: words,
    count: bundle.reduce((sum, one) => sum + (one.count ?? 1), 0),
    because: [
      { text: `Each of what is folded: ${words}. Open the fold to see each with its own reasons.`, node: fold },
    ],
    ...(first.change && bundle.every(({ change }) => change === first.change) ? { change: first.change } : {}),
  }
}

const surest = (bundle: GraphEdge[]): Certainty =>
  certainties.find((one) => bundle.some(({ certainty }) => certainty === one)) ?? 'unknown'
