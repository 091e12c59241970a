'use client'

import { UnfoldHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { PanelFrame } from '#components/panels/panel-frame.tsx'
import { Button } from '#components/ui/button.tsx'
import type { GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { DrawnNeighbours } from './drawn-neighbours.tsx'

/** Several nodes drawn as one: the server knows each of them, and only the picture the fold. */
export function FoldPanel(props: {
  fold: GraphNode
  view: GraphView
  onOpen: () => void
  onSelect: (id: string) => void
  onClose: () => void
  menu: ReactNode
}) {
  const { fold, view } = props
  return (
    <PanelFrame
      kind="Folded"
      title={fold.label}
      onClose={props.onClose}
      mark={
        <span className="flex size-9 items-center justify-center rounded-lg bg-accent-soft text-accent-strong">
          <Glyph category={fold.category} size={20} />
        </span>
      }
      actions={
        <>
          <Button small onClick={props.onOpen}>
            <UnfoldHorizontal className="size-3.5" aria-hidden="true" /> Open in place
          </Button>
          {props.menu}
        </>
      }
    >
      <p className="text-muted">{fold.sublabel}: drawn as one node, since they are alike.</p>
      {fold.badge ? <SeverityMark severity={fold.badge.severity} count={fold.badge.count} /> : null}
      <DrawnNeighbours id={fold.id} view={view} onSelect={props.onSelect} />
    </PanelFrame>
  )
}
