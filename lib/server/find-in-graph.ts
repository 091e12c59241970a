import { shownView } from '#lib/graph/view/view.ts'
import { fitting } from './expression/fitting.ts'
import { graphDrawn } from './get-graph.ts'
import type { AskedGraph } from './graph-query.ts'
import type { Tenant } from './runtime.ts'

/** `GET /api/graph/find` */
export interface FoundAnswer {
  /** Nodes of the view that fit, or that something folded into them does. */
  found: string[]
  /** How many things fit, counting folded ones and those that are not drawn. */
  total: number
  /** Of how many it is not known, because something was not read. */
  unknown: number
}

/** What in a view fits an expression. @throws {RequestError} where it is none */
export function findInGraph(tenant: Tenant, asked: AskedGraph, expression: string): FoundAnswer {
  const drawing = graphDrawn(tenant, asked)
  const { foldOf, nodes } = shownView(drawing, asked)
  const all = new Map([...drawing.nodes, ...nodes.filter(({ kind }) => kind !== 'fold')].map((node) => [node.id, node]))
  const { fits, unknown } = fitting(tenant, { ...drawing, nodes: [...all.values()] }, expression)
  const wanted = new Set([...fits].map((id) => foldOf.get(id) ?? id))
  return {
    found: nodes.filter(({ id }) => wanted.has(id)).map(({ id }) => id),
    total: fits.size,
    unknown: unknown.size,
  }
}
