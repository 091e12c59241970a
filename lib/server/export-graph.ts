import { graphFormats } from '#lib/exports/graph/index.ts'
import { maskedView, withoutIds } from '#lib/exports/graph/masked-view.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { RequestError } from './answered.ts'
import { getGraph, graphDrawn } from './get-graph.ts'
import type { AskedGraph } from './graph-query.ts'
import type { Tenant } from './runtime.ts'

export const graphFormatIds: string[] = graphFormats.map(({ id }) => id)

export interface GraphExport {
  format: string
  /** All that belongs to the view, nothing folded or left out. */
  everything?: boolean
  /** Names are masked by it: the same name is the same mask wherever the salt is the same. */
  mask?: string
}

/** A view of the graph as a file. @throws {RequestError} where the format is none of ours */
export function exportGraph(tenant: Tenant, asked: AskedGraph, { format, everything, mask }: GraphExport) {
  const chosen = graphFormats.find(({ id }) => id === format)
  if (!chosen) throw new RequestError(400, `there is no format \`${format}\`: give one of ${graphFormatIds.join(', ')}`)
  const view = everything ? wholeView(tenant, asked) : getGraph(tenant, asked)
  const shown = mask === undefined ? view : withoutIds(maskedView(view, mask), mask)
  return {
    text: chosen.write(shown),
    type: chosen.type,
    name: `lanyard-graph-snapshot-${tenant.snapshot.id}.${chosen.extension}`,
  }
}

function wholeView(tenant: Tenant, asked: AskedGraph): GraphView {
  const { nodes, edges, notes } = graphDrawn(tenant, asked)
  return { snapshotId: tenant.snapshot.id, nodes, edges, notes }
}
