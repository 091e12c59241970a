import type { ScopeId } from '../../model/scope.ts'
import type { Finding } from '../../model/warning.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { Picture } from '../view/picture.ts'
import type { GraphView } from '../view/view-types.ts'
import { mapNodeId, type TenantMap } from './tenant-map.ts'

/** How many identities that stand outside of a region are drawn for what they have to do with it. */
const mostOutside = 250

/**
 * The graph of some nodes of the map: they themselves, their edges, and what stands at the other ends. Nothing is folded
 * and every id is one of the map, so that everything has a place there.
 */
export function regionView(index: TenantIndex, map: TenantMap, nodes: number[], findings: Finding[]): GraphView {
  const picture = new Picture(index, findings)
  const inside = new Set(nodes.map((node) => mapNodeId(map, node)))
  const { identities, leftOut } = identitiesAround(map, nodes)
  for (const node of identities) {
    const identity = index.identities.byKey.get(mapNodeId(map, node).slice('identity:'.length))
    if (identity) picture.addIdentity(identity)
  }
  for (const id of inside) if (id.startsWith('scope:')) picture.addTarget(id.slice('scope:'.length) as ScopeId)
  const edges = [...picture.edges.values()].filter(({ source, target }) => inside.has(source) || inside.has(target))
  const shown = new Set([...inside, ...edges.flatMap(({ source, target }) => [source, target])])
  return {
    snapshotId: map.snapshotId,
    nodes: [...picture.nodes.values()].filter(({ id }) => shown.has(id)),
    edges,
    notes:
      leftOut > 0 ? [`${leftOut} more identities elsewhere have to do with what is in view; they are not drawn.`] : [],
  }
}

/** Identities in the region, and those at the other ends of its edges; the way from a target leads over its grants. */
function identitiesAround(map: TenantMap, nodes: number[]) {
  const kindOf = (node: number) => map.looks[map.look[node]!]!.kind
  const inside = new Set(nodes)
  const near = new Set(nodes)
  const toGrants = new Set<number>()
  for (let edge = 0; edge < map.from.length; edge++) {
    const [from, to] = [map.from[edge]!, map.to[edge]!]
    if (kindOf(from) === 'grant' && inside.has(to)) toGrants.add(from)
  }
  for (let edge = 0; edge < map.from.length; edge++) {
    const [from, to] = [map.from[edge]!, map.to[edge]!]
    if (inside.has(from) || toGrants.has(to)) near.add(to).add(from)
    if (inside.has(to)) near.add(from)
  }
  const found = [...near].filter((node) => kindOf(node) === 'identity')
  const outside = found.filter((node) => !inside.has(node))
  return {
    identities: [...found.filter((node) => inside.has(node)), ...outside.slice(0, mostOutside)],
    leftOut: Math.max(0, outside.length - mostOutside),
  }
}
