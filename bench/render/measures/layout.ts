import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Measure } from '../measure.ts'

/** Each time in a worker of its own, which has not run the code before: as it is when a page is opened. */
const layoutOf = (nodes: number, atMost: number): Measure => ({
  nodes: [nodes],
  rows: [{ name: `layout of ${nodes.toLocaleString('en')} nodes, in a worker`, unit: 'ms', atMost }],
  async run({ graph }) {
    const worker = new Worker(new URL('./layout-thread.ts', import.meta.url), { workerData: graph })
    const [ms] = (await once(worker, 'message')) as [number]
    return [{ Lanyard: ms }]
  },
})

export const layouts = [layoutOf(2_000, 60), layoutOf(10_000, 300)]
