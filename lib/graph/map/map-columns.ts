import { kindOfScope } from '../../model/scope.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { bands, type Certainty, type EdgeKind, type GraphNode } from '../view/view-types.ts'
import { edgeSort, type IdHead, type Look, type MapBlock, type MapGroup, type TenantMap } from './tenant-map.ts'

type Badge = { worst: number; count: number } | undefined

/** Nodes and edges in the order in which they come, each node once; `sorted` puts them into the order of the map. */
export class MapColumns {
  index: TenantIndex
  numbers = new Map<string, number>()
  ids: string[] = []
  labels: string[] = []
  look: number[] = []
  /** Number of the scope of each node's group. */
  group: number[] = []
  looks: Look[] = []
  lookNumbers = new Map<string, number>()
  /** Number of the scope of the group that a scope lies in; -1 where nobody asked yet. */
  groupAt: Int32Array
  from: number[] = []
  to: number[] = []
  sort: number[] = []

  constructor(index: TenantIndex) {
    this.index = index
    this.groupAt = new Int32Array(index.tree.ids.length).fill(-1)
  }

  has(id: string): boolean {
    return this.numbers.has(id)
  }

  /** @param place number of the scope that it lives at. */
  add(node: GraphNode, place: number): number {
    const known = this.numbers.get(node.id)
    if (known !== undefined) return known
    const number = this.ids.length
    this.numbers.set(node.id, number)
    this.ids.push(node.id)
    this.labels.push(node.label)
    this.look.push(this.lookOf(node))
    this.group.push(this.groupOf(place))
    return number
  }

  /** Gives the number of the edge. */
  connect(from: number, to: number, kind: EdgeKind, certainty: Certainty): number {
    this.from.push(from)
    this.to.push(to)
    return this.sort.push(edgeSort(kind, certainty)) - 1
  }

  assure(edge: number, kind: EdgeKind) {
    this.sort[edge] = edgeSort(kind, 'yes')
  }

  lookOf({ kind, band, sublabel, category, state, custom }: GraphNode): number {
    const key = `${kind} ${band} ${category} ${state} ${custom} ${sublabel}`
    const known = this.lookNumbers.get(key)
    if (known !== undefined) return known
    this.lookNumbers.set(key, this.looks.length)
    return this.looks.push({ kind, band, sublabel, category, state, ...(custom ? { custom } : {}) }) - 1
  }

  /** The resource group or subscription that a scope is or lies in, as its number; 0 where it is in neither. */
  groupOf(place: number): number {
    const { tree } = this.index
    const known = this.groupAt[place]!
    if (known !== -1) return known
    const kind = kindOfScope(tree.ids[place]!)
    const group =
      kind === 'resourceGroup' || kind === 'subscription'
        ? place
        : kind === 'resource'
          ? this.groupOf(tree.parent[place]!)
          : 0
    this.groupAt[place] = group
    return group
  }

  blockOf(group: number): number {
    const { tree } = this.index
    return kindOfScope(tree.ids[group]!) === 'resourceGroup' ? tree.parent[group]! : group
  }

  *sorted(head: Pick<TenantMap, 'snapshotId' | 'notes'>, badgeOf: (id: string) => Badge): Generator<void, TenantMap> {
    const { blocks, groups, at } = this.places()
    const bandOf = this.looks.map(({ band }) => bands.indexOf(band))
    const keys = this.look.map((look, node) => at.get(this.group[node]!)! * bands.length + bandOf[look]!)
    const order = inOrderOf(keys, groups.length * bands.length)
    const place = new Uint32Array(order.length)
    for (const [number, node] of order.entries()) place[node] = number
    const starts = new Uint32Array(groups.length + 1)
    for (const group of this.group) starts[at.get(group)! + 1]!++
    for (let group = 0; group < groups.length; group++) starts[group + 1]! += starts[group]!
    yield
    const badges = order.map((node) => badgeOf(this.ids[node]!))
    const ids = yield* this.shortIds(order)
    return {
      ...head,
      blocks,
      groups,
      looks: this.looks,
      starts,
      look: Uint16Array.from(order, (node) => this.look[node]!),
      worst: Uint8Array.from(badges, (badge) => badge?.worst ?? 0),
      findings: Uint16Array.from(badges, (badge) => Math.min(badge?.count ?? 0, 65_535)),
      labels: order.map((node) => this.labels[node]!),
      ...ids,
      from: Uint32Array.from(this.from, (node) => place[node]!),
      to: Uint32Array.from(this.to, (node) => place[node]!),
      sort: Uint8Array.from(this.sort),
    }
  }

  /** Blocks and groups that hold anything, in the order of the tree. */
  places() {
    const { tree, scopeName } = this.index
    const used = [...new Set(this.group)].sort((a, b) => this.blockOf(a) - this.blockOf(b) || a - b)
    const blocks: MapBlock[] = []
    const groups: MapGroup[] = []
    const at = new Map<number, number>()
    let last: number | undefined
    for (const number of used) {
      const block = this.blockOf(number)
      const scope = tree.ids[block]!
      if (block !== last)
        blocks.push(
          block === 0
            ? { scope, kind: 'tenant', name: 'The tenant itself' }
            : { scope, kind: 'subscription', name: scopeName(scope) },
        )
      last = block
      at.set(number, groups.length)
      const name = number === block ? (block === 0 ? 'Outside of subscriptions' : 'The subscription itself') : undefined
      groups.push({ scope: tree.ids[number]!, name: name ?? scopeName(tree.ids[number]!), block: blocks.length - 1 })
    }
    return { blocks, groups, at }
  }

  /** Ids are long and alike: what they begin with is said once. */
  *shortIds(order: number[]): Generator<void, Pick<TenantMap, 'head' | 'heads' | 'tails'>> {
    const heads: IdHead[] = []
    const numbers = new Map<string, number>()
    const tails: (string | null)[] = []
    const head = new Uint32Array(order.length)
    for (const [number, node] of order.entries()) {
      if (number % 4000 === 3999) yield
      const id = this.ids[node]!
      const cut = Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1
      const scope = this.index.tree.ids[this.group[node]!]!
      const at = scope === '/' ? -1 : id.indexOf(scope)
      const isInside = at !== -1 && at + scope.length < cut
      const [before, after] = isInside
        ? [id.slice(0, at), id.slice(at + scope.length, cut)]
        : [id.slice(0, cut), undefined]
      const tail = id.slice(cut)
      tails.push(tail === this.labels[node]!.toLowerCase() ? null : tail)
      const key = after === undefined ? before : `${before}\n${after}`
      const known = numbers.get(key)
      head[number] = known ?? heads.length
      if (known !== undefined) continue
      numbers.set(key, heads.length)
      heads.push(after === undefined ? { before } : { before, after })
    }
    return { head, heads, tails }
  }
}

/** Indices by their keys, which are below `most`; those with the same key as they come. */
function inOrderOf(keys: number[], most: number): number[] {
  const next = new Uint32Array(most + 1)
  for (const key of keys) next[key + 1]!++
  for (let key = 0; key < most; key++) next[key + 1]! += next[key]!
  const order = new Array<number>(keys.length)
  for (const [at, key] of keys.entries()) order[next[key]!++] = at
  return order
}
