import type { Band, GraphEdge, GraphNode, GraphView, NodeKind } from '#lib/graph/view/view-types.ts'

const bandOf = new Map<string, { band: Band; kind: NodeKind }>([
  ['source', { band: 'sources', kind: 'resource' }],
  ['identity', { band: 'identities', kind: 'identity' }],
  ['grant', { band: 'grants', kind: 'grant' }],
  ['scope', { band: 'targets', kind: 'scope' }],
])

/** A small view for tests from lines such as `source:vm → identity:badge`; the word before the colon is the band. */
export function viewOf(lines: string[], also: Partial<GraphEdge> = {}): GraphView {
  const nodes = new Map<string, GraphNode>()
  const edges = lines.map((line, at): GraphEdge => {
    const [source = '', target = ''] = line.split(' → ')
    for (const id of [source, target]) {
      const [word = '', label = ''] = id.split(':')
      nodes.set(id, { id, label, sublabel: word, category: 'other', state: 'live', ...bandOf.get(word)! })
    }
    return { id: `${at}`, source, target, kind: 'holds', certainty: 'yes', label: '', because: [], ...also }
  })
  return { snapshotId: 1, nodes: [...nodes.values()], edges, notes: [] }
}
