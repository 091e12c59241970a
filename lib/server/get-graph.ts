import { graphView } from '#lib/graph/view/view.ts'
import type { GraphQuery, GraphView } from '#lib/graph/view/view-types.ts'
import type { Tenant } from './runtime.ts'

export const getGraph = ({ snapshot, index, warnings }: Tenant, query: GraphQuery): GraphView =>
  graphView(index, snapshot.id, query, warnings.findings)
