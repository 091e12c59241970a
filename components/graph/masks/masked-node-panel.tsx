'use client'

import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { PanelFrame } from '#components/panels/panel-frame.tsx'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { DrawnNeighbours } from '../drawn-neighbours.tsx'

/** A node while names are masked: only what the masked picture itself says. */
export function MaskedNodePanel(props: {
  id: string
  view: GraphView
  onSelect: (id: string) => void
  onClose: () => void
}) {
  const { id, view, onSelect, onClose } = props
  const node = view.nodes.find((one) => one.id === id)
  return (
    <PanelFrame kind={node?.sublabel ?? 'Node'} title={node?.label ?? 'not in this view'} onClose={onClose}>
      <p className="text-muted">Names are masked: this is what the picture tells. Show names to read all about it.</p>
      {node?.badge ? <SeverityMark severity={node.badge.severity} count={node.badge.count} /> : null}
      <DrawnNeighbours id={id} view={view} onSelect={onSelect} />
    </PanelFrame>
  )
}
