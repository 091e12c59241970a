import { type Severity, severities } from '../../model/warning.ts'
import { type Certainty, certainties, type EdgeKind, edgeKinds, type GraphNode } from '../view/view-types.ts'

/** A subscription; or the tenant itself, with what lies in no subscription. Its groups stand together in `groups`. */
export interface MapBlock {
  scope: string
  kind: 'subscription' | 'tenant'
  name: string
}

/** A resource group; or what lies in a block itself, in none of its resource groups. */
export interface MapGroup {
  scope: string
  name: string
  /** Index into `blocks`. */
  block: number
}

/** All that nodes have in common with many others. */
export type Look = Pick<GraphNode, 'kind' | 'band' | 'sublabel' | 'category' | 'state' | 'custom'>

/** The start of an id; `after` is there where the scope of the node's group stands between the two. */
export interface IdHead {
  before: string
  after?: string
}

/**
 * Every resource, identity, grant and target of a tenant, in columns: node `n` is the n-th entry of each. Nodes stand
 * together by group, in a group by band. The ids are those of the graph. Edges likewise; a bundle is left to whoever draws.
 */
export interface TenantMap {
  snapshotId: number
  /** What the map leaves out, and what of the tenant was not read. */
  notes: string[]
  blocks: MapBlock[]
  groups: MapGroup[]
  looks: Look[]
  heads: IdHead[]
  /** Nodes of group `g` are `starts[g] … starts[g + 1] - 1`. */
  starts: Uint32Array
  look: Uint16Array
  head: Uint32Array
  /** 0: no finding; else 1 + index into `severities` of the worst. */
  worst: Uint8Array
  findings: Uint16Array
  labels: string[]
  /** Rest of the id after its head; `null` where it is the label in lower case. */
  tails: (string | null)[]
  from: Uint32Array
  to: Uint32Array
  /** What `edgeSort` says: the edge's kind and certainty. */
  sort: Uint8Array
}

export function mapNodeId(map: TenantMap, node: number, group = mapGroupOf(map, node)): string {
  const { before, after } = map.heads[map.head[node]!]!
  const tail = map.tails[node] ?? map.labels[node]!.toLowerCase()
  return after === undefined ? before + tail : before + map.groups[group]!.scope + after + tail
}

/** Index of the group that a node stands in. */
export function mapGroupOf({ starts }: Pick<TenantMap, 'starts'>, node: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= node) low = middle
    else high = middle - 1
  }
  return low
}

export const worstOn = ({ worst }: Pick<TenantMap, 'worst'>, node: number): Severity | undefined =>
  severities[worst[node]! - 1]

/** The node as the graph knows it. */
export function mapNode(map: TenantMap, node: number): GraphNode {
  const severity = worstOn(map, node)
  return {
    ...map.looks[map.look[node]!]!,
    id: mapNodeId(map, node),
    label: map.labels[node]!,
    ...(severity ? { badge: { severity, count: map.findings[node]! } } : {}),
  }
}

export const edgeSort = (kind: EdgeKind, certainty: Certainty) =>
  edgeKinds.indexOf(kind) * certainties.length + certainties.indexOf(certainty)
