import type { ScopeId } from '../../model/scope.ts'
import type { Finding } from '../../model/warning.ts'
import { type Existence, mergedParts, partedId } from '../view/merged-parts.ts'
import { drawnPart, shownPart } from '../view/view.ts'
import { contentsOf } from '../view/view-contents.ts'
import type { GraphQuery, GraphView } from '../view/view-types.ts'
import type { Overlay } from './overlaid.ts'

/** Findings of the tenant as it is: those that come about are an answer of their own. */
export interface Shown {
  snapshotId: number
  query: GraphQuery
  findings: Finding[]
}

/** The graph before and after some changes as one picture: what goes and comes is marked, and stays in it. */
export function comparedView(overlay: Overlay, { snapshotId, query, findings }: Shown): GraphView {
  const before = drawnPart(overlay.before, query, findings)
  const after = drawnPart(overlay.index, query, findings)
  const existence = existenceIn(overlay)
  const shown = shownPart({ ...mergedParts(before, after, existence), notes: before.notes }, query)
  const opened = mergedParts(
    contentsOf(overlay.before, shown.nodes, query.expand, before.picture),
    contentsOf(overlay.index, shown.nodes, query.expand, after.picture),
    existence,
  )
  return {
    snapshotId,
    nodes: [...shown.nodes, ...opened.nodes],
    edges: [...shown.edges, ...opened.edges],
    notes: shown.notes,
  }
}

function existenceIn({ before, edits, index }: Overlay): Existence {
  const removed = (id: string) =>
    [edits.resources, edits.resourceGroups, edits.subscriptions].some(
      (kind: ReadonlyMap<string, unknown>) => kind.has(id) && kind.get(id) === undefined,
    )
  return {
    isGone({ id, state }, later) {
      const [prefix, key] = partedId(id)
      if (prefix === 'resource' || prefix === 'scope') return removed(key)
      // What is given at a place goes with it.
      if (prefix === 'grant' || prefix === 'door') return removed(key.slice(key.lastIndexOf('@') + 1))
      if (prefix === 'federated') return edits.federatedCredentials.has(key)
      if (prefix !== 'identity') return false
      const after = later?.state ?? index.identities.byKey.get(key)?.state
      return after === undefined || (after !== state && (after === 'deleted' || after === 'softDeleted'))
    },
    isNew(id) {
      const [prefix, key] = partedId(id)
      if (prefix === 'resource') return before.resourceById(key as ScopeId) === undefined
      if (prefix === 'scope') return !before.tree.numbers.has(key as ScopeId)
      return prefix === 'federated' || (prefix === 'identity' && !before.identities.byKey.has(key))
    },
  }
}
