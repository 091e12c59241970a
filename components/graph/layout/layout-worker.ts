import type { LayeredGraph } from './layered-graph.ts'
import { type LayoutOptions, layoutOf } from './layout.ts'

export interface LayoutRequest {
  turn: number
  graph: LayeredGraph
  options: LayoutOptions
}

// The page's types stand for the worker's here: both have `onmessage` and `postMessage` with one argument.
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<LayoutRequest>) => void
  postMessage(answer: unknown): void
}

scope.onmessage = ({ data: { turn, graph, options } }) => {
  try {
    scope.postMessage({ turn, layout: layoutOf(graph, options) })
  } catch (error) {
    scope.postMessage({ turn, error: String(error) })
  }
}
