import type { ScopeId } from '../../model/scope.ts'
import type { Finding } from '../../model/warning.ts'
import { drawnPart, shownPart } from '../view/view.ts'
import { contentsOf } from '../view/view-contents.ts'
import type { ChangeMark, GraphEdge, GraphNode, GraphQuery, GraphView } from '../view/view-types.ts'
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
  const shown = shownPart({ ...merged(before, after, existence), notes: before.notes }, query)
  const opened = merged(
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

interface Part {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

function merged(before: Part, after: Part, { isGone, isNew }: Existence): Part {
  const [was, is] = [byId(before.nodes), byId(after.nodes)]
  const gone = new Set<string>()
  const nodes = [...new Map([...was, ...is]).values()].map((node): GraphNode => {
    const earlier = was.get(node.id)
    const change = earlier ? isGone(earlier, is.get(node.id)) && 'gone' : isNew(node.id) && 'gained'
    if (change === 'gone') gone.add(node.id)
    // What it was called is what people look for.
    return { ...(earlier ?? node), ...(change ? { change } : {}) }
  })
  const [had, has] = [byId(before.edges), byId(after.edges)]
  const edges = [...new Map([...had, ...has]).values()].map((edge): GraphEdge => {
    const change = edgeChange(had.get(edge.id), has.get(edge.id), gone)
    return change ? { ...edge, change } : edge
  })
  return { nodes, edges }
}

function edgeChange(
  was: GraphEdge | undefined,
  is: GraphEdge | undefined,
  gone: ReadonlySet<string>,
): ChangeMark | undefined {
  if (!was) return 'gained'
  if (gone.has(was.source) || gone.has(was.target)) return 'gone'
  if (!is) return 'cut'
  return was.certainty === is.certainty && was.label === is.label ? undefined : 'changed'
}

/** Of the thing behind a node: a picture also leaves out what nothing leads to any more. */
interface Existence {
  isGone(node: GraphNode, later?: GraphNode): boolean
  isNew(id: string): boolean
}

function existenceIn({ before, edits, index }: Overlay): Existence {
  const removed = (id: string) =>
    [edits.resources, edits.resourceGroups, edits.subscriptions].some(
      (kind: ReadonlyMap<string, unknown>) => kind.has(id) && kind.get(id) === undefined,
    )
  return {
    isGone({ id, state }, later) {
      const [prefix, key] = parted(id)
      if (prefix === 'resource' || prefix === 'scope') return removed(key)
      // What is given at a place goes with it.
      if (prefix === 'grant' || prefix === 'door') return removed(key.slice(key.lastIndexOf('@') + 1))
      if (prefix === 'federated') return edits.federatedCredentials.has(key)
      if (prefix !== 'identity') return false
      const after = later?.state ?? index.identities.byKey.get(key)?.state
      return after === undefined || (after !== state && (after === 'deleted' || after === 'softDeleted'))
    },
    isNew(id) {
      const [prefix, key] = parted(id)
      if (prefix === 'resource') return before.resourceById(key as ScopeId) === undefined
      if (prefix === 'scope') return !before.tree.numbers.has(key as ScopeId)
      return prefix === 'federated' || (prefix === 'identity' && !before.identities.byKey.has(key))
    },
  }
}

function parted(id: string): [prefix: string, key: string] {
  const colon = id.indexOf(':')
  return [id.slice(0, colon), id.slice(colon + 1)]
}

const byId = <T extends { id: string }>(list: T[]) => new Map(list.map((one) => [one.id, one]))
