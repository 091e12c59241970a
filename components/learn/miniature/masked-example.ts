import { saltOfBrowser } from '#components/graph/masks/salt-of-browser.ts'
import { maskedView } from '#lib/exports/graph/masked-view.ts'
import type { Example } from '#lib/server/learn/rows-around.ts'

/** The example with its names masked as they are in the graph. */
export function maskedExample<Of extends Example>(example: Of): Of {
  const { nodes, edges } = maskedView(
    { snapshotId: 0, nodes: example.rows.flatMap((row) => row.nodes), edges: example.edges, notes: [] },
    saltOfBrowser(),
  )
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const rows = example.rows.map((row) => ({ ...row, nodes: row.nodes.flatMap(({ id }) => byId.get(id) ?? []) }))
  return { ...example, rows, edges }
}
