import type { EdgeKind, NodeKind } from '#lib/graph/view/view-types.ts'
import { edgeAttributes, nodeAttributes } from '../attributes.ts'
import type { GraphFormat } from '../graph-format.ts'

const nodeKinds: Record<NodeKind, string> = {
  resource: 'LanyardResource',
  identity: 'LanyardManagedIdentity',
  principal: 'LanyardPrincipal',
  federated: 'LanyardWorkload',
  grant: 'LanyardGrant',
  scope: 'LanyardScope',
  state: 'LanyardState',
  fold: 'LanyardFold',
}
const edgeKinds: Record<EdgeKind, string> = {
  wears: 'LanyardWears',
  federated: 'LanyardFederated',
  holds: 'LanyardHolds',
  reaches: 'LanyardReaches',
  contains: 'LanyardContains',
  becomes: 'LanyardBecomes',
  befell: 'LanyardBefell',
}

/** What BloodHound takes in beside its own collectors. https://bloodhound.specterops.io/opengraph/schema */
export const bloodhoundOpengraph: GraphFormat = {
  id: 'bloodhound-opengraph',
  extension: 'opengraph.json',
  type: 'application/json',
  write: ({ nodes, edges }) =>
    JSON.stringify(
      {
        metadata: { source_kind: 'Lanyard' },
        graph: {
          nodes: nodes.map((node) => ({
            id: node.id,
            kinds: [nodeKinds[node.kind], 'Lanyard'],
            properties: { ...nodeAttributes(node), name: node.label, displayname: node.label },
          })),
          edges: edges.map((edge) => ({
            kind: edgeKinds[edge.kind],
            start: { value: edge.source, match_by: 'id' },
            end: { value: edge.target, match_by: 'id' },
            properties: edgeAttributes(edge),
          })),
        },
      },
      undefined,
      2,
    ),
}
