import { regionLimit } from '#lib/graph/map/node-list.ts'
import { mapGroupOf, mapNode, mapNodeId, type TenantMap } from '#lib/graph/map/tenant-map.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { type Neighbours, neighboursOf } from '../layout/layered-graph.ts'
import { card } from '../layout/measures.ts'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { type MapLayout, mapLayoutOf } from './layout/map-layout.ts'
import { type Bundles, bundlesOf } from './map-bundles.ts'
import type { Found, MapRegion, PlacedNode, ScreenSize } from './map-messages.ts'
import { type MapOutline, outlineOf } from './map-outline.ts'

const mostHits = 100

/** The map with its places, and what is asked of them. Lives in the worker. */
export class MapModel {
  map: TenantMap
  layout: MapLayout
  outline: MapOutline
  groupOf: Uint32Array
  groupBundles: Bundles
  blockBundles: Bundles
  after: Neighbours
  before: Neighbours
  /** Made when first painted. */
  nodes = new Map<number, GraphNode>()
  numbers: Map<string, number> | undefined
  texts: string[] | undefined

  constructor(map: TenantMap) {
    this.map = map
    this.layout = mapLayoutOf(map)
    this.outline = outlineOf(map, this.layout)
    this.groupOf = new Uint32Array(map.labels.length)
    for (const [group] of map.groups.entries()) this.groupOf.fill(group, map.starts[group]!, map.starts[group + 1]!)
    this.groupBundles = bundlesOf(map.from, map.to, this.groupOf)
    this.blockBundles = bundlesOf(
      map.from,
      map.to,
      this.groupOf.map((group) => map.groups[group]!.block),
    )
    this.after = neighboursOf(map.labels.length, map.from, map.to)
    this.before = neighboursOf(map.labels.length, map.to, map.from)
  }

  node(number: number): GraphNode {
    const known = this.nodes.get(number)
    if (known) return known
    const node = mapNode(this.map, number)
    this.nodes.set(number, node)
    return node
  }

  place(number: number): Point {
    return { x: this.layout.x[number]!, y: this.layout.y[number]! }
  }

  placed(number: number): PlacedNode {
    return { node: this.node(number), group: mapGroupOf(this.map, number), place: this.place(number) }
  }

  numberOf(id: string): number | undefined {
    this.numbers ??= new Map(this.map.labels.map((_, node) => [mapNodeId(this.map, node, this.groupOf[node]), node]))
    return this.numbers.get(id)
  }

  /** Names, types and ids that hold every word: the same that the search of the whole product looks for. */
  matching(text: string): Uint32Array {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return new Uint32Array()
    const { map } = this
    this.texts ??= map.labels.map((label, node) =>
      `${label} ${map.looks[map.look[node]!]!.sublabel} ${mapNodeId(map, node, this.groupOf[node])}`.toLowerCase(),
    )
    const found: number[] = []
    for (const [node, haystack] of this.texts.entries())
      if (words.every((word) => haystack.includes(word))) found.push(node)
    return Uint32Array.from(found)
  }

  find(text: string): Found {
    const found = this.matching(text)
    const hits = [...found.subarray(0, mostHits)].map((node) => this.placed(node))
    return { total: found.length, hits, byGroup: this.countByGroup(found) }
  }

  countByGroup(nodes: Uint32Array): Uint32Array {
    const counts = new Uint32Array(this.map.groups.length)
    for (const node of nodes) counts[this.groupOf[node]!]!++
    return counts
  }

  nodesOf(group: number, most: number): PlacedNode[] {
    const [first, last] = [this.map.starts[group]!, this.map.starts[group + 1]!]
    const { worst } = this.map
    return Array.from({ length: last - first }, (_, at) => first + at)
      .sort((a, b) => (worst[a] || 9) - (worst[b] || 9) || a - b)
      .slice(0, most)
      .map((node) => this.placed(node))
  }

  /** The node whose card a point lies on. */
  at({ x, y }: Point): PlacedNode | undefined {
    const { groups } = this.layout
    for (let group = 0; group < this.map.groups.length; group++) {
      if (x < groups[4 * group]! || x > groups[4 * group + 2]!) continue
      if (y < groups[4 * group + 1]! || y > groups[4 * group + 3]!) continue
      for (let node = this.map.starts[group]!; node < this.map.starts[group + 1]!; node++)
        if (
          Math.abs(this.layout.x[node]! - x) <= card.width / 2 &&
          Math.abs(this.layout.y[node]! - y) <= card.height / 2
        )
          return this.placed(node)
    }
    return undefined
  }

  /** Nodes in view and a little around it, those nearest to the middle first where they are too many. */
  region({ zoom, pan }: Camera, { width, height }: ScreenSize): MapRegion {
    const middle = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom }
    const reach = { x: (0.75 * width) / zoom, y: (0.75 * height) / zoom }
    const { x, y } = this.layout
    const seen: [number, number][] = []
    for (let node = 0; node < x.length; node++) {
      const away = Math.max(Math.abs(x[node]! - middle.x) / reach.x, Math.abs(y[node]! - middle.y) / reach.y)
      if (away <= 1) seen.push([away, node])
    }
    seen.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      nodes: seen.slice(0, regionLimit).map(([, node]) => node),
      leftOut: Math.max(0, seen.length - regionLimit),
    }
  }

  /** Where nodes of the graph stand; those that are not on the map are left out. */
  places(ids: string[]) {
    const known = ids.filter((id) => this.numberOf(id) !== undefined)
    const numbers = known.map((id) => this.numberOf(id)!)
    return {
      ids: known,
      x: Float64Array.from(numbers, (node) => this.layout.x[node]!),
      y: Float64Array.from(numbers, (node) => this.layout.y[node]!),
    }
  }
}
