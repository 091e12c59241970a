import { z } from 'zod'
import { partOf } from '#lib/graph/view/in-focus.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { comparedView } from '#lib/graph/what-if/compared-view.ts'
import { fitting } from './expression/fitting.ts'
import { querySchema } from './graph-query.ts'
import type { Tenant } from './runtime.ts'
import { thoughtThrough, whatIfSchema } from './what-if.ts'

export const whatIfGraphSchema = z.strictObject({ ...querySchema.shape, changes: whatIfSchema.shape.changes })

/** The graph with what changes would do marked on it. @throws {RequestError} where one of them cannot be made */
export function getWhatIfGraph(tenant: Tenant, { changes, ...query }: z.output<typeof whatIfGraphSchema>): GraphView {
  const overlay = thoughtThrough(tenant, changes)
  const view = comparedView(overlay, { snapshotId: tenant.snapshot.id, query, findings: tenant.warnings.findings })
  if (!query.hide?.trim()) return view
  const { fits } = fitting(tenant, view, query.hide)
  return partOf(view, (id) => !fits.has(id))
}
