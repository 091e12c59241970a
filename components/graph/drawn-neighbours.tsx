import { edgeVerbs } from '#components/panels/edge-panel.tsx'
import { NodeLink } from '#components/panels/node-link.tsx'
import { PanelPart } from '#components/panels/panel-frame.tsx'
import type { GraphEdge, GraphView } from '#lib/graph/view/view-types.ts'

/** What a picture says of a node's lines: what leads to it and where it leads. */
export function DrawnNeighbours(props: { id: string; view: GraphView; onSelect: (id: string) => void }) {
  const { id, view, onSelect } = props
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const list = (title: string, edges: GraphEdge[], end: 'source' | 'target') => (
    <PanelPart title={title} count={edges.length}>
      <ul className="divide-y divide-line rounded-md border border-line empty:hidden">
        {edges.map((edge) => (
          <li key={edge.id} className="px-2.5 py-1.5">
            <span className="text-muted text-xs">{edgeVerbs[edge.kind]} </span>
            <NodeLink node={edge[end]} onSelect={onSelect}>
              {nodes.get(edge[end])?.label}
            </NodeLink>
          </li>
        ))}
      </ul>
    </PanelPart>
  )
  return (
    <>
      {list(
        'What leads here',
        view.edges.filter(({ target }) => target === id),
        'source',
      )}
      {list(
        'Where it leads',
        view.edges.filter(({ source }) => source === id),
        'target',
      )}
    </>
  )
}
