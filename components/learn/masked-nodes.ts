import { saltOfBrowser } from '#components/graph/masks/salt-of-browser.ts'
import { maskedView } from '#lib/exports/graph/masked-view.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'

/** Nodes with their names masked as they are in the graph. */
export const maskedNodes = (nodes: GraphNode[]): GraphNode[] =>
  maskedView({ snapshotId: 0, nodes, edges: [], notes: [] }, saltOfBrowser()).nodes
