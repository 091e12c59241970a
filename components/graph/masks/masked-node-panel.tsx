'use client'

import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { edgeVerbs } from '#components/panels/edge-panel.tsx'
import { NodeLink } from '#components/panels/node-link.tsx'
import { PanelFrame, PanelPart } from '#components/panels/panel-frame.tsx'
import type { GraphEdge, GraphView } from '#lib/graph/view/view-types.ts'

/** A node while names are masked: only what the masked picture itself says. */
export function MaskedNodePanel(props: {
  id: string
  view: GraphView
  onSelect: (id: string) => void
  onClose: () => void
}) {
  const { id, view, onSelect, onClose } = props
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const node = nodes.get(id)
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
    <PanelFrame kind={node?.sublabel ?? 'Node'} title={node?.label ?? 'not in this view'} onClose={onClose}>
      <p className="text-muted">Names are masked: this is what the picture tells. Show names to read all about it.</p>
      {node?.badge ? <SeverityMark severity={node.badge.severity} count={node.badge.count} /> : null}
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
    </PanelFrame>
  )
}
