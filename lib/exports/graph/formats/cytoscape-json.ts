import { edgeAttributes, nodeAttributes } from '../attributes.ts'
import type { GraphFormat } from '../graph-format.ts'

/** What Cytoscape and Cytoscape.js open. https://js.cytoscape.org/#notation/elements-json */
export const cytoscapeJson: GraphFormat = {
  id: 'cytoscape-json',
  extension: 'cyjs',
  type: 'application/json',
  write: ({ snapshotId, nodes, edges }) =>
    JSON.stringify(
      {
        data: { name: `Lanyard, snapshot ${snapshotId}` },
        elements: {
          nodes: nodes.map((node) => ({ data: { ...nodeAttributes(node), id: node.id, name: node.label } })),
          edges: edges.map((edge) => ({
            data: { ...edgeAttributes(edge), id: edge.id, source: edge.source, target: edge.target },
          })),
        },
      },
      undefined,
      2,
    ),
}
