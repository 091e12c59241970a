import type { Page } from '@playwright/test'
import type { Contender } from '../measure.ts'
import type { PlainGraph } from '../plain-graph.ts'

/** Another way to draw the same graph, on an otherwise empty page. Times are in milliseconds. */
export interface Rival {
  name: Contender
  /** Draws; from having the data to the frame after the first full picture. */
  open(page: Page, graph: PlainGraph): Promise<number>
  /** A place on the page with no node under it, everything being in view. */
  freePlace(page: Page): Promise<{ x: number; y: number }>
  /** Dims all but a path of ten nodes; until the next picture. */
  dim(page: Page, graph: PlainGraph): Promise<number>
  /** Adds so many nodes, each with an edge, beside one node; until the next picture. */
  expand(page: Page, graph: PlainGraph, count: number): Promise<number>
}

/** An empty page with the library's own scripts in it. */
export async function emptyPage(page: Page, scripts: string[]) {
  await page.setContent('<style>html,body,#stage{margin:0;width:100%;height:100%}</style><div id="stage"></div>')
  for (const path of scripts) await page.addScriptTag({ path })
}

/** Ten nodes, each joined to the one before where it can be. */
export function somePath({ nodes, edges }: PlainGraph): { nodes: string[]; edges: string[] } {
  const next = new Map(edges.map((edge) => [edge.source, edge]))
  const path = { nodes: [] as string[], edges: [] as string[] }
  for (const start of nodes.filter(({ kind }) => kind === 'resource')) {
    if (path.nodes.length >= 10) break
    for (let at: string | undefined = start.id; at !== undefined; at = next.get(at)?.target) {
      path.nodes.push(at)
      const edge = next.get(at)
      if (edge) path.edges.push(edge.id)
    }
  }
  return path
}
