import type { Drawing } from '#lib/graph/view/drawing.ts'
import type { GraphLens } from '#lib/graph/view/view-types.ts'
import { graphDrawn } from '../get-graph.ts'
import type { Tenant } from '../runtime.ts'

/** All that is one line away from a node, before alike nodes are folded. */
export const drawnAround = (tenant: Tenant, focus: string, lens: GraphLens): Drawing =>
  graphDrawn(tenant, { audience: 'everyone', lens, focus, inward: 1, outward: 1, expand: [] })
