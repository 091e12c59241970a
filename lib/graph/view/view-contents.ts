import type { ScopeId } from '../../model/scope.ts'
import { kindOfScope } from '../../model/scope.ts'
import { nodeId } from '../tenant/names.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { foldNode } from './fold/fold-node.ts'
import type { Picture } from './picture.ts'
import type { GraphEdge, GraphNode } from './view-types.ts'

/** How many resources of one type are shown one by one when a container is opened. */
const foldFrom = 6

/** What lies directly inside the targets that were opened: subscriptions, resource groups, or resources by type. */
export function contentsOf(index: TenantIndex, nodes: GraphNode[], expand: string[], picture: Picture) {
  const shownIds = new Set(nodes.map((node) => node.id))
  const opened = { nodes: [] as GraphNode[], edges: [] as GraphEdge[] }
  const isOpen = new Set(expand)
  const queue = expand.filter((id) => id.startsWith('scope:'))
  for (const id of queue) {
    if (!shownIds.has(id)) continue
    const scope = id.slice('scope:'.length) as ScopeId
    const inside = childrenOf(index, scope).filter((child) => !shownIds.has(nodeId.target(child)))
    const children = inside.map((child) => asContent(picture, child))
    for (const child of folded(id, children, isOpen)) {
      if (shownIds.has(child.id)) continue
      shownIds.add(child.id)
      opened.nodes.push(child)
      opened.edges.push({
        id: `contains:${id}→${child.id}`,
        source: id,
        target: child.id,
        kind: 'contains',
        certainty: 'yes',
        label: 'contains',
        because: [{ text: 'What is permitted on a scope is permitted on everything it contains.', node: id }],
      })
      if (isOpen.has(child.id) && child.id.startsWith('scope:')) queue.push(child.id)
    }
  }
  return opened
}

function childrenOf(index: TenantIndex, scope: ScopeId): ScopeId[] {
  const number = index.tree.numbers.get(scope)
  if (number === undefined) return []
  const children: ScopeId[] = []
  for (let at = number + 1; at < index.tree.end[number]!; at = index.tree.end[at]!) {
    const id = index.tree.ids[at]!
    if (id === '') continue
    if (kindOfScope(id) !== 'resource' || index.resourceAt(at)) children.push(id)
  }
  return children
}

function asContent(picture: Picture, scope: ScopeId): GraphNode {
  const id = picture.addTarget(scope)
  return { ...picture.nodes.get(id)!, band: 'contents' }
}

/** Many resources of one type become one node, unless that fold was opened. */
function folded(parent: string, children: GraphNode[], isOpen: ReadonlySet<string>): GraphNode[] {
  const byType = new Map<string, GraphNode[]>()
  for (const child of children) byType.set(child.sublabel, [...(byType.get(child.sublabel) ?? []), child])
  return [...byType].flatMap(([type, members]) => {
    const id = `fold:${parent}|${type}`
    const mayFold = members[0]?.kind === 'resource' && members.length >= foldFrom && !isOpen.has(id)
    return mayFold ? [foldNode(id, members)] : members
  })
}
