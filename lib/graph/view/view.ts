import { type Finding, severities } from '../../model/warning.ts'
import { grantsOf } from '../reach/reach.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { foldSources } from './fold.ts'
import { Picture } from './picture.ts'
import { contentsOf } from './view-contents.ts'
import type { GraphEdge, GraphNode, GraphQuery, GraphView } from './view-types.ts'

/** Most nodes that one view draws; what is beyond is said in its notes. */
export const viewLimit = 1500

/**
 * The graph of a tenant, left to right: resources and outside workloads, the identities they wear, the roles those hold
 * at a scope, and the scopes. `findings` become badges.
 */
export function graphView(index: TenantIndex, snapshotId: number, query: GraphQuery, findings: Finding[]): GraphView {
  const drawn = drawnPart(index, query, findings)
  const { nodes, edges, ...told } = shownPart(drawn, query)
  const opened = contentsOf(index, nodes, query.expand, drawn.picture)
  return { snapshotId, nodes: [...nodes, ...opened.nodes], edges: [...edges, ...opened.edges], ...told }
}

/** Everything that belongs to a view, before alike nodes are folded and what is too much is left out. */
export interface DrawnPart extends Pick<GraphView, 'nodes' | 'edges' | 'notes'> {
  picture: Picture
}

export function drawnPart(index: TenantIndex, query: GraphQuery, findings: Finding[]): DrawnPart {
  const picture = new Picture(index, findings)
  for (const identity of index.identities.all) if (isShown(index, identity)) picture.addIdentity(identity)
  if (query.audience === 'everyone')
    for (const principal of new Set([...index.assignmentsOf.keys(), ...doorsOf(index).named()]))
      if (!index.identities.byPrincipal.has(principal)) picture.addPrincipal(principal)
  if (query.focus && !picture.nodes.has(query.focus)) picture.addFocus(query.focus)
  const notes: string[] = []
  if (query.audience === 'managed') {
    const others = [...index.assignmentsOf.keys()].filter((id) => !index.identities.byPrincipal.has(id)).length
    if (others > 0)
      notes.push(
        `${others} other ${others === 1 ? 'principal holds' : 'principals hold'} roles: people, groups, applications, deleted ones. Show everyone to see them.`,
      )
  }
  let { nodes, edges } = picture.drawn()
  if (query.focus) ({ nodes, edges } = throughFocus(nodes, edges, query.focus))
  return { picture, nodes, edges, notes }
}

/** Alike nodes folded, and as much as may be drawn. */
export function shownPart(part: Omit<DrawnPart, 'picture'>, { focus, expand }: GraphQuery) {
  const notes = [...part.notes]
  let { nodes, edges } = foldSources(part.nodes, part.edges, new Set([focus, ...expand]))
  const leftOut = Math.max(0, nodes.length - viewLimit)
  if (leftOut > 0) {
    notes.push(`${leftOut} of ${nodes.length} nodes are not drawn: focus on one node, or search, to see its part.`)
    ;({ nodes, edges } = strongestPart(nodes, edges))
  }
  return { nodes, edges, notes, ...(leftOut > 0 ? { leftOut } : {}) }
}

/** An identity that nobody wears, that holds nothing and is only listed in the directory says nothing here. */
export const isShown = (index: TenantIndex, identity: ManagedIdentity) =>
  identity.wornBy.length > 0 ||
  identity.federated.length > 0 ||
  identity.resource !== undefined ||
  identity.state !== 'live' ||
  (identity.principalId !== undefined &&
    (grantsOf(index, identity.principalId).length > 0 || doorsOf(index).of(identity.principalId).length > 0))

/** Nodes and edges on a path through one node, forward and backward. */
export function throughFocus(nodes: GraphNode[], edges: GraphEdge[], focus: string) {
  const kept = new Set([focus])
  for (const [from, to] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const) {
    const open = [focus]
    const next = new Map<string, string[]>()
    for (const edge of edges) next.set(edge[from], [...(next.get(edge[from]) ?? []), edge[to]])
    const seen = new Set(open)
    while (open.length > 0)
      for (const id of next.get(open.pop()!) ?? [])
        if (!seen.has(id)) {
          seen.add(id)
          kept.add(id)
          open.push(id)
        }
  }
  return {
    nodes: nodes.filter((node) => kept.has(node.id)),
    edges: edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
  }
}

/** Whole identities with their surroundings, what changes and then the worst warnings first, as many as may be drawn. */
function strongestPart(nodes: GraphNode[], edges: GraphEdge[]) {
  const changed = new Set(edges.flatMap(({ change, source, target }) => (change ? [source, target] : [])))
  const rank = (node: GraphNode) =>
    node.change || changed.has(node.id) ? -1 : node.badge ? severities.indexOf(node.badge.severity) : severities.length
  const near = new Map<string, string[]>()
  for (const edge of edges)
    for (const [a, b] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const)
      near.set(a, [...(near.get(a) ?? []), b])
  const kept = new Set<string>()
  const centres = nodes.filter((node) => node.band === 'identities').sort((a, b) => rank(a) - rank(b))
  for (const centre of centres) {
    const around = new Set([centre.id])
    for (const id of near.get(centre.id) ?? []) {
      around.add(id)
      if (/^(?:grant|door):/.test(id))
        for (const target of near.get(id) ?? []) if (/^(?:scope|outside):/.test(target)) around.add(target)
    }
    const fresh = [...around].filter((id) => !kept.has(id))
    if (kept.size + fresh.length > viewLimit) break
    for (const id of fresh) kept.add(id)
  }
  return {
    nodes: nodes.filter((node) => kept.has(node.id)),
    edges: edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
  }
}
