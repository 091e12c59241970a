import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { Palette } from '../paint/palette.ts'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import type { FontSource } from './font-sources.ts'
import type { MapOutline } from './map-outline.ts'

/** What the page and the worker that paints the map say to each other. */

export interface ScreenSize {
  width: number
  height: number
  /** Pixels of the screen in one of the page. */
  ratio: number
}

/** One block or group, by its index. */
export interface MapPlace {
  level: 'block' | 'group'
  at: number
}

/** How the map is to be painted now; what is not said stays as it was. */
export interface MapLook {
  camera?: Camera
  size?: ScreenSize
  palette?: Palette
  /** Where the keyboard is, or the pointer. */
  current?: MapPlace | null
  /** Node ids that a search found are shown, and the rest fades. */
  find?: string
  /** Something else draws the nodes and edges: only blocks and groups are painted. */
  bare?: boolean
}

/** A node on the map with where it stands. */
export interface PlacedNode {
  node: GraphNode
  group: number
  place: Point
}

export interface Found {
  total: number
  /** The first of them, by place. */
  hits: PlacedNode[]
  /** How many in each group. */
  byGroup: Uint32Array
}

/** Nodes in view, by number, and all places around them that the graph needs. */
export interface MapRegion {
  nodes: number[]
  /** How many more are in view than one region may hold. */
  leftOut: number
}

export interface MapQuestions {
  find: { ask: { text: string }; answer: Found }
  nodesOf: { ask: { group: number; most: number }; answer: PlacedNode[] }
  node: { ask: { id: string }; answer: PlacedNode | undefined }
  at: { ask: { point: Point }; answer: PlacedNode | undefined }
  region: { ask: { camera: Camera; size: ScreenSize }; answer: MapRegion }
  /** Milliseconds that each picture since the question before took to paint. */
  painting: { ask: Record<never, never>; answer: number[] }
  places: { ask: { ids: string[] }; answer: { ids: string[]; x: Float64Array; y: Float64Array } }
}
export type MapQuestion = keyof MapQuestions

export type ToWorker =
  | { say: 'open'; path: string; canvas: OffscreenCanvas; look: Required<Omit<MapLook, 'camera'>>; fonts: FontSource[] }
  | { say: 'look'; look: MapLook }
  | { say: 'ask'; turn: number; question: MapQuestion; ask: unknown }

/** Milliseconds from the request to its answer, for reading and laying out, and for the first picture. */
export interface MapTimes {
  /** When the answer was there, in milliseconds since 1970. */
  answeredAt: number
  fetched: number
  laidOut: number
  painted: number
}

export type FromWorker =
  | { say: 'opened'; outline: MapOutline }
  | { say: 'painted'; times: MapTimes }
  | { say: 'failed'; error: string }
  | { say: 'answer'; turn: number; answer: unknown }
