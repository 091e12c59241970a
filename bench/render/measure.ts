import type { Browser } from '@playwright/test'
import type { PlainGraph } from './plain-graph.ts'

/** What every measure of one tenant works on. */
export interface Stage {
  browser: Browser
  /** The built Lanyard, running on the tenant. */
  url: string
  /** The same graph, nothing folded, in the places that our layout gives, for the rivals. */
  graph: PlainGraph
}

export type Contender = 'Lanyard' | 'plain Cytoscape' | 'sigma'
export type Figures = Partial<Record<Contender, number>>

/** One row of the table, or several that come out of the same gesture. A new one is a file and a line in `index.ts`. */
export interface Measure {
  /** Number of nodes of the tenants it is asked of. */
  nodes: number[]
  /** Rounds of which the median counts; three where nothing is said. */
  rounds?: number
  rows: Row[]
  /** One round: figures of each row, in the order of `rows`. */
  run(stage: Stage): Promise<Figures[]>
}

export interface Row {
  name: string
  unit: 'ms' | 'kB' | 'MB' | 'times' | ''
  /** What Lanyard must not be above; `undefined`: told only. */
  atMost?: number | undefined
  /** How many times as fast as this rival Lanyard must be. */
  timesAsFast?: { rival: Contender; times: number }
}
