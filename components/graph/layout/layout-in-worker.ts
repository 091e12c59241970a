import type { LayeredGraph } from './layered-graph.ts'
import { type Layout, type LayoutOptions, layoutOf } from './layout.ts'
import type { LayoutRequest } from './layout-worker.ts'

type Answer = { turn: number; layout: Layout } | { turn: number; error: string }

/** Below this a round trip to the worker costs more than the layout itself. */
const worthAWorker = 400

export interface LayoutWorker {
  layoutOf(graph: LayeredGraph, options: LayoutOptions): Promise<Layout>
  stop(): void
}

/** Lays out small graphs here and large ones in a worker that is started when first needed. */
export function startLayoutWorker(): LayoutWorker {
  let worker: Worker | undefined
  let turns = 0
  const waiting = new Map<number, { resolve(layout: Layout): void; reject(error: Error): void }>()

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.turn)
      waiting.delete(data.turn)
      if ('layout' in data) asked?.resolve(data.layout)
      else asked?.reject(new Error(data.error))
    }
    worker.onerror = () => {
      for (const asked of waiting.values()) asked.reject(new Error('the layout worker could not start'))
      waiting.clear()
    }
    return worker
  }

  return {
    async layoutOf(graph, options) {
      if (graph.ids.length < worthAWorker) return layoutOf(graph, options)
      const turn = ++turns
      const answer = new Promise<Layout>((resolve, reject) => waiting.set(turn, { resolve, reject }))
      started().postMessage({ turn, graph, options } satisfies LayoutRequest)
      // A browser or policy that refuses workers still gets its picture, only later.
      return answer.catch(() => layoutOf(graph, options))
    },
    stop() {
      worker?.terminate()
      worker = undefined
      waiting.clear()
    },
  }
}
