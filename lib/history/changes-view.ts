import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { Drawing } from '../graph/view/drawing.ts'
import { type Existence, mergedParts, type Part, partedId } from '../graph/view/merged-parts.ts'
import { shownPart } from '../graph/view/view.ts'
import type { GraphEdge, GraphNode, GraphQuery, GraphView } from '../graph/view/view-types.ts'
import type { FactKind } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { ScopeId } from '../model/scope.ts'
import { coverageGap } from './coverage-gap.ts'

/**
 * Two snapshots of a tenant as one picture: what came, went and changed is marked, and what hangs on it is drawn with
 * it. What the later snapshot did not read is no change: it says so in its second line.
 */
export function changesView(before: Drawing, after: Drawing, query: GraphQuery): Omit<GraphView, 'snapshotId'> {
  const [was, is] = [before.picture.index, after.picture.index]
  const told = gapsTold(mergedParts(before, after, existenceIn(was, is)), was, is)
  const part = query.focus ? told.part : aroundChanges(told.part)
  const marks = [...part.nodes, ...part.edges].filter(({ change }) => change).length
  const notes = [
    ...(marks === 0 ? ['Nothing on the graph differs between the two.'] : []),
    ...(told.unseen > 0 ? [`${told.unseen} of what is drawn was not seen by one of the two: a coverage gap.`] : []),
  ]
  const { foldOf: _, ...shown } = shownPart({ ...part, notes }, query)
  return shown
}

function existenceIn(before: TenantIndex, after: TenantIndex): Existence {
  return {
    isGone({ id, state }, later) {
      if (!isIn(after, id, later !== undefined)) return true
      return later !== undefined && state === 'live' && later.state !== 'live' && later.state !== 'notChecked'
    },
    isNew: (id) => !isIn(before, id, false),
  }
}

/** Whether the thing behind a node is there; of what is only a way of giving, whether it is drawn. */
function isIn(index: TenantIndex, id: string, isDrawn: boolean): boolean {
  const [prefix, key] = partedId(id)
  if (prefix === 'resource') return index.resourceById(key as ScopeId) !== undefined
  if (prefix === 'scope') return index.tree.numbers.has(key as ScopeId)
  if (prefix === 'identity') return index.identities.byKey.has(key)
  if (prefix === 'principal') return index.directory.principals.has(key as PrincipalId) || isDrawn
  if (prefix === 'federated') return index.facts.federatedCredentials.some((credential) => credential.id === key)
  return isDrawn
}

/** Takes the mark from what one of the snapshots could not have seen. */
function gapsTold(part: Part, before: TenantIndex, after: TenantIndex): { part: Part; unseen: number } {
  const unseen = new Set<string>()
  const gapOf = (change: string | undefined, kind: FactKind, id: string) =>
    change !== undefined &&
    change !== 'changed' &&
    coverageGap((change === 'gained' ? before : after).coverage, kind, id)
  const nodes = part.nodes.map((node): GraphNode => {
    const [prefix, key] = partedId(node.id)
    const kind = kindBehind.get(prefix)
    if (!kind || !gapOf(node.change, kind, key)) return node
    unseen.add(node.id)
    const { change: _, ...unmarked } = node
    return { ...unmarked, sublabel: 'not seen: coverage gap' }
  })
  const edges = part.edges.map((edge): GraphEdge => {
    const [, key] = partedId(edge.kind === 'federated' ? edge.source : edge.target)
    const id = key.slice(key.lastIndexOf('@') + 1)
    const kind =
      edge.kind === 'federated' ? 'federatedCredentials' : edge.kind === 'wears' ? 'resources' : 'roleAssignments'
    const isUnseen = unseen.has(edge.source) || unseen.has(edge.target) || gapOf(edge.change, kind, id)
    if (!edge.change || !isUnseen) return edge
    const { change: _, ...unmarked } = edge
    return unmarked
  })
  return { part: { nodes, edges }, unseen: unseen.size }
}

const kindBehind: ReadonlyMap<string, FactKind> = new Map([
  ['resource', 'resources'],
  ['federated', 'federatedCredentials'],
])

/** What is marked, both ends of what is marked, and where a role among them leads. */
function aroundChanges({ nodes, edges }: Part): Part {
  const kept = new Set(nodes.filter(({ change }) => change).map(({ id }) => id))
  for (const { change, source, target } of edges) if (change) kept.add(source).add(target)
  for (const { kind, source, target } of edges) if (kind === 'reaches' && kept.has(source)) kept.add(target)
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  }
}
