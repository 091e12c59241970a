import type { GraphEdge, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { pseudonym } from './pseudonym.ts'

const unsaid = { text: 'Reasons name things: they are left out while names are masked.' }

/**
 * The same picture with no name in it: equal names stay equal, types, roles and counts stay, sentences go. Ids are the
 * same as before, so that what is selected, moved and opened stays so; `withoutIds` takes them out as well.
 */
export function maskedView(view: GraphView, salt: string): GraphView {
  return {
    ...view,
    nodes: view.nodes.map((node) => maskedNode(node, salt)),
    edges: view.edges.map((edge) => ({ ...edge, label: maskedLabel(edge, salt), because: [unsaid] })),
    // What is hidden is said by an expression, which may name things.
    notes: view.notes.filter((note) => !note.includes('`')),
  }
}

function maskedNode(node: GraphNode, salt: string): GraphNode {
  // Names of roles, types and states are Azure's or ours.
  if (node.kind === 'state') return node
  if (node.kind === 'grant')
    return { ...node, sublabel: node.sublabel.startsWith('at ') ? node.sublabel : 'another door' }
  if (node.kind === 'fold') return { ...node, label: `${node.count} alike`, sublabel: 'folded' }
  const sublabel = node.kind === 'federated' ? 'outside Azure' : node.sublabel
  return { ...node, label: `${words[node.kind]} ${pseudonym(node.label, salt)}`, sublabel }
}

const words = { resource: 'res', identity: 'id', principal: 'who', federated: 'workload', scope: 'scope' } as const

/** Of a label only what names nothing: through which groups a role is held goes. */
function maskedLabel({ label, kind }: GraphEdge, salt: string): string {
  if (kind !== 'holds') return label
  return label.replace(/through (?:(?!, through |, direct).)+/g, (text) => `through ${pseudonym(text, salt)}`)
}

/** For files: ids name things too. */
export function withoutIds(view: GraphView, salt: string): GraphView {
  const idOf = (id: string) => `${id.slice(0, id.indexOf(':'))}:${pseudonym(id, salt)}`
  return {
    ...view,
    nodes: view.nodes.map((node) => ({ ...node, id: idOf(node.id) })),
    edges: view.edges.map((edge) => ({
      ...edge,
      id: idOf(edge.id),
      source: idOf(edge.source),
      target: idOf(edge.target),
    })),
  }
}
