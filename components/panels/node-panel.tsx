'use client'

import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { nodePageLink } from '#components/nodes/node-page-link.ts'
import { useNode } from '#components/queries.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { NodeAnswer } from '#lib/server/answers.ts'
import { NodeActions } from './node-actions.tsx'
import { FieldsPart, FindingsPart, SectionPart, Summary, TagsPart } from './node-parts.tsx'
import { PanelFrame } from './panel-frame.tsx'

interface NodePanelProps {
  id: string
  onSelect: (id: string) => void
  onClose?: () => void
  /** What else can be done with it here. */
  menu?: ReactNode
}

/** Everything about one node; `onSelect` is called with the id of a node that a link leads to. */
export function NodePanel({ id, onSelect, onClose, menu }: NodePanelProps) {
  const { data, error, refetch } = useNode(id)
  if (error)
    return (
      <PanelFrame kind="Node" title={id} onClose={onClose}>
        <ErrorMessage error={error} retry={() => refetch()} />
      </PanelFrame>
    )
  if (!data)
    return (
      <PanelFrame kind="Reading…" title="…" onClose={onClose}>
        <p role="status" className="sr-only">
          Loading the node
        </p>
        <div className="space-y-3">
          {['w-full', 'w-4/5', 'w-3/5', 'w-2/3'].map((width) => (
            <Skeleton key={width} className={`h-4 ${width}`} />
          ))}
        </div>
      </PanelFrame>
    )
  return <Described answer={data} onSelect={onSelect} onClose={onClose} menu={menu} />
}

function Described({ answer, onSelect, onClose, menu }: { answer: NodeAnswer } & Omit<NodePanelProps, 'id'>) {
  const { node, kindLabel, summary, fields, sections, findings, tags } = answer
  return (
    <PanelFrame
      kind={kindLabel}
      title={node.label}
      onClose={onClose}
      mark={
        <span className="flex size-9 items-center justify-center rounded-lg bg-accent-soft text-accent-strong">
          <Glyph category={node.category} size={20} />
        </span>
      }
      actions={
        <>
          <NodeActions answer={answer} />
          <ButtonLink small href={nodePageLink(node.id)}>
            <FileText className="size-3.5" aria-hidden="true" /> Page
          </ButtonLink>
          {menu}
        </>
      }
    >
      <Summary sentences={summary} />
      <FindingsPart findings={findings} onSelect={onSelect} />
      {sections.map((section) => (
        <SectionPart key={section.title} section={section} onSelect={onSelect} />
      ))}
      <FieldsPart fields={fields} onSelect={onSelect} />
      <TagsPart tags={tags} />
    </PanelFrame>
  )
}
