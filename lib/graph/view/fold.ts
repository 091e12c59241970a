import { type Severity, severities } from '../../model/warning.ts'
import type { GraphEdge, GraphNode } from './view-types.ts'

/** How many alike sources stand side by side before they become one. */
const foldFrom = 4

/**
 * Sources of one type that wear the same identities in the same way become one node with a count. `open` holds the
 * folds that were opened and nodes that must stay visible. `foldOf` says into which fold a node went.
 */
export function foldSources(nodes: GraphNode[], edges: GraphEdge[], open: ReadonlySet<string | undefined>) {
  const outgoing = new Map<string, string[]>()
  for (const edge of edges)
    if (edge.kind === 'wears')
      outgoing.set(edge.source, [
        ...(outgoing.get(edge.source) ?? []),
        `${edge.how} ${edge.target} ${edge.change ?? ''}`.trimEnd(),
      ])
  const alike = new Map<string, GraphNode[]>()
  for (const node of nodes) {
    if (node.band !== 'sources' || node.kind !== 'resource' || open.has(node.id)) continue
    const worn = outgoing.get(node.id)
    if (!worn) continue
    const key = `fold:${node.sublabel}|${worn.sort().join('|')}${node.change ? `|${node.change}` : ''}`
    alike.set(key, [...(alike.get(key) ?? []), node])
  }
  const foldOf = new Map<string, string>()
  const folds: GraphNode[] = []
  for (const [id, members] of alike) {
    if (members.length < foldFrom || open.has(id)) continue
    for (const member of members) foldOf.set(member.id, id)
    folds.push(foldNode(id, members))
  }
  if (folds.length === 0) return { nodes, edges, foldOf }
  const merged = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const source = foldOf.get(edge.source)
    const id = source ? `${edge.kind}:${source}→${edge.target}` : edge.id
    const known = merged.get(id)
    if (known) known.count = (known.count ?? 1) + 1
    else
      merged.set(
        id,
        source
          ? {
              ...edge,
              id,
              source,
              count: 1,
              because: [{ text: `Each of the folded resources: ${edge.label}.`, node: source }],
            }
          : edge,
      )
  }
  return { nodes: [...folds, ...nodes.filter((node) => !foldOf.has(node.id))], edges: [...merged.values()], foldOf }
}

export function foldNode(id: string, members: GraphNode[]): GraphNode {
  const first = members[0]!
  return {
    id,
    kind: 'fold',
    band: first.band,
    label: `${members.length} × ${first.sublabel}`,
    sublabel: `${first.label} and ${members.length - 1} more`,
    category: first.category,
    state: 'live',
    badge: badgeOf(members),
    count: members.length,
    expandable: { count: members.length },
    ...(first.change ? { change: first.change } : {}),
  }
}

function badgeOf(members: GraphNode[]): GraphNode['badge'] {
  let severity: Severity | undefined
  let count = 0
  for (const { badge } of members) {
    if (!badge) continue
    count += badge.count
    if (!severity || severities.indexOf(badge.severity) < severities.indexOf(severity)) severity = badge.severity
  }
  return severity ? { severity, count } : undefined
}
