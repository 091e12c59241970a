import { type Finding, severities } from '../../model/warning.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { Drawing, DrawLens } from './drawing.ts'
import { folded } from './fold/folded.ts'
import { inFocus } from './in-focus.ts'
import { drawLens } from './lenses/index.ts'
import { contentsOf } from './view-contents.ts'
import type { GraphEdge, GraphNode, GraphQuery, GraphView } from './view-types.ts'

/** Most nodes that one view draws; what is beyond is said in its notes. */
export const viewLimit = 1500
/** More nodes than this are not taken in at a glance: siblings are folded until there are fewer. */
const comfortable = 300

/**
 * The graph of a tenant, left to right: resources and outside workloads, the identities they wear, the roles those hold
 * at a scope, and the scopes. `findings` become badges.
 */
export function graphView(index: TenantIndex, snapshotId: number, query: GraphQuery, findings: Finding[]): GraphView {
  const { foldOf, ...view } = shownView(drawnPart(index, query, findings), query)
  return { snapshotId, ...view }
}

/** A drawing as it is shown; `foldOf` says into which fold a node went. */
export function shownView(drawn: Drawing, query: GraphQuery) {
  const { nodes, edges, ...told } = shownPart(drawn, query)
  const opened = contentsOf(drawn.picture.index, nodes, query.expand, drawn.picture)
  return { nodes: [...nodes, ...opened.nodes], edges: [...edges, ...opened.edges], ...told }
}

/** What the query's lens draws, as far as its focus keeps it. */
export const drawnPart = (index: TenantIndex, query: GraphQuery, findings: Finding[]): Drawing =>
  inFocus(drawingOf(index, query, findings), query)

export const drawingOf: DrawLens = (index, query, findings) =>
  drawLens[query.lens ?? 'assignments'](index, query, findings)

/** Alike nodes folded, and as much as may be drawn. */
export function shownPart(part: Omit<Drawing, 'picture'>, { focus, from, expand, pinned = [] }: GraphQuery) {
  const notes = [...part.notes]
  const { foldOf, ...drawn } = folded(part.nodes, part.edges, {
    open: [focus, from, ...expand, ...pinned],
    comfortable,
    most: viewLimit,
  })
  let { nodes, edges } = drawn
  if (foldOf.size > 0) notes.push(foldNote(foldOf, part.nodes.length))
  const leftOut = Math.max(0, nodes.length - viewLimit)
  if (leftOut > 0) {
    notes.push(`${leftOut} of ${nodes.length} nodes are not drawn: focus on one node, or search, to see its part.`)
    ;({ nodes, edges } = strongestPart(nodes, edges))
  }
  return { nodes, edges, notes, foldOf, ...(leftOut > 0 ? { leftOut } : {}) }
}

function foldNote(foldOf: ReadonlyMap<string, string>, of: number): string {
  const folds = new Set(foldOf.values()).size
  return `${foldOf.size.toLocaleString('en')} of ${of.toLocaleString('en')} nodes are folded into ${folds.toLocaleString('en')}: double-click a fold, or +, to open it.`
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
    for (const id of fresh.slice(0, viewLimit - kept.size)) kept.add(id)
    if (kept.size === viewLimit) break
  }
  return {
    nodes: nodes.filter((node) => kept.has(node.id)),
    edges: edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
  }
}
