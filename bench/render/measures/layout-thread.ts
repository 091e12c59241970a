import { parentPort, workerData } from 'node:worker_threads'
import { layeredGraphOf } from '#components/graph/layout/layered-graph.ts'
import { layoutOf } from '#components/graph/layout/layout.ts'
import type { PlainGraph } from '../plain-graph.ts'

const graph = layeredGraphOf((workerData as PlainGraph).view)
const began = performance.now()
layoutOf(graph, { viewport: { width: 1200, height: 760 } })
parentPort!.postMessage(performance.now() - began)
