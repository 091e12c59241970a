import type { GraphEdge, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { pseudonym } from './pseudonym.ts'

const unsaid = { text: 'Reasons name things: they are left out while names are masked.' }

/**
 * The same picture with no name in it: equal names stay equal, types, Azure's own roles and counts stay, sentences go.
 * What is kept is listed field by field, so that nothing new slips through. Ids are the same as before, so that what is
 * selected, moved and opened stays so; `withoutIds` takes them out as well.
 */
export function maskedView({ snapshotId, nodes, edges, notes, leftOut }: GraphView, salt: string): GraphView {
  return {
    snapshotId,
    nodes: nodes.map((node) => maskedNode(node, salt)),
    edges: edges.map((edge) => maskedEdge(edge, salt)),
    // What is hidden is said by an expression, which may name things.
    notes: notes.filter((note) => !note.includes('`')),
    ...(leftOut === undefined ? {} : { leftOut }),
  }
}

function maskedNode(node: GraphNode, salt: string): GraphNode {
  const { id, kind, band, category, state, badge, count, expandable, change, lies } = node
  const hidden = (name: string) => pseudonym(name, salt)
  return {
    id,
    kind,
    band,
    category,
    state,
    ...wordsOf(node, hidden),
    ...(badge ? { badge } : {}),
    ...(count === undefined ? {} : { count }),
    ...(expandable ? { expandable } : {}),
    ...(change ? { change } : {}),
    ...(lies
      ? {
          lies: {
            subscription: `sub ${hidden(lies.subscription)}`,
            ...(lies.group ? { group: `rg ${hidden(lies.group)}` } : {}),
          },
        }
      : {}),
  }
}

/** Names of Azure's own roles and permissions, of kinds of doors, of types and of states are not the tenant's. */
function wordsOf(node: GraphNode, hidden: (name: string) => string): Pick<GraphNode, 'label' | 'sublabel'> {
  const { id, kind, label, sublabel, custom, count } = node
  switch (kind) {
    case 'state':
      return { label, sublabel }
    case 'fold':
      return { label: `${count} alike`, sublabel: 'folded' }
    case 'federated':
      return { label: `workload ${hidden(label)}`, sublabel: 'outside Azure' }
    case 'grant':
      return { label: custom ? `${id.startsWith('grant:') ? 'role' : 'door'} ${hidden(label)}` : label, sublabel }
    case 'scope':
      return { label: everywhere.has(label) ? label : `scope ${hidden(label)}`, sublabel }
    default:
      return { label: `${words[kind]} ${hidden(label)}`, sublabel }
  }
}

const words = { resource: 'res', identity: 'id', principal: 'who' } as const

/** Scopes of every tenant. */
const everywhere = new Set(['Microsoft Entra', 'Microsoft Graph', 'an administrative unit', 'one object'])

function maskedEdge(edge: GraphEdge, salt: string): GraphEdge {
  const { id, source, target, kind, certainty, how, count, change } = edge
  return {
    id,
    source,
    target,
    kind,
    certainty,
    label: kind === 'holds' ? throughMasked(edge.label, salt) : edge.label,
    because: [unsaid],
    ...(how ? { how } : {}),
    ...(count === undefined ? {} : { count }),
    ...(change ? { change } : {}),
  }
}

/** Through which groups a role is held. */
const throughMasked = (label: string, salt: string) =>
  label.includes('through ') ? `through ${pseudonym(label, salt)}` : label

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
