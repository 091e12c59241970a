'use client'

import { Crosshair, ExternalLink, Split } from 'lucide-react'
import type { ReactNode } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { StateMark } from '#components/glyphs/state-mark.tsx'
import { useNode } from '#components/queries.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { keyed } from '#components/ui/keyed.ts'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Time } from '#components/ui/time.tsx'
import type { DetailField, DetailSection, NodeAnswer } from '#lib/server/answers.ts'
import { CertaintyMark } from './certainty-mark.tsx'
import { FindingPart } from './finding-part.tsx'
import { NodeLink } from './node-link.tsx'
import { PanelFrame, PanelPart } from './panel-frame.tsx'
import { portalLinkOf } from './portal-link.ts'

/** Nodes that changes may be thought of for. */
const whatIfKinds = new Set<NodeAnswer['node']['kind']>([
  'resource',
  'identity',
  'principal',
  'federated',
  'grant',
  'scope',
])

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
  const portal = portalLinkOf(fields)
  const tagged = Object.entries(tags)
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
          {node.state === 'live' ? null : <StateMark state={node.state} className="h-7" />}
          <ButtonLink small href={`/graph?${new URLSearchParams({ focus: node.id, select: node.id })}`}>
            <Crosshair className="size-3.5" aria-hidden="true" /> Focus in graph
          </ButtonLink>
          {whatIfKinds.has(node.kind) ? (
            <ButtonLink
              small
              href={`/graph?${new URLSearchParams({ lens: 'what-if', focus: node.id, select: node.id })}`}
            >
              <Split className="size-3.5" aria-hidden="true" /> What if…
            </ButtonLink>
          ) : null}
          {portal ? (
            <ButtonLink small href={portal} target="_blank" rel="noreferrer noopener" prefetch={false}>
              <ExternalLink className="size-3.5" aria-hidden="true" /> Azure portal
            </ButtonLink>
          ) : null}
          {menu}
        </>
      }
    >
      {summary.length > 0 ? (
        <div className="space-y-1.5 text-ink">
          {summary.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : null}
      {findings.length > 0 ? (
        <PanelPart title="Warnings" count={findings.length}>
          <div className="space-y-1.5">
            {findings.map((finding) => (
              <FindingPart key={finding.id} finding={finding} onSelect={onSelect} />
            ))}
          </div>
        </PanelPart>
      ) : null}
      {sections.map((section) => (
        <SectionPart key={section.title} section={section} onSelect={onSelect} />
      ))}
      {fields.length > 0 ? (
        <PanelPart title="Properties">
          <dl className="divide-y divide-line rounded-md border border-line">
            {fields.map((field) => (
              <FieldRow key={field.label} field={field} onSelect={onSelect} />
            ))}
          </dl>
        </PanelPart>
      ) : null}
      {tagged.length > 0 ? (
        <PanelPart title="Tags" count={tagged.length}>
          <ul className="flex flex-wrap gap-1.5">
            {tagged.map(([name, value]) => (
              <li key={name} className="max-w-full rounded-sm bg-raised px-1.5 py-0.5 text-xs wrap-anywhere">
                <span className="text-muted">{name}:</span> {value}
              </li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
    </PanelFrame>
  )
}

function FieldRow({ field, onSelect }: { field: DetailField; onSelect: (id: string) => void }) {
  return (
    <div className="flex items-start gap-2 px-2.5 py-1.5">
      <dt className="w-28 shrink-0 text-muted text-xs leading-5">{field.label}</dt>
      <dd className="flex min-w-0 flex-1 items-start gap-2">
        <span className={`min-w-0 flex-1 wrap-anywhere ${field.copy ? 'mono leading-5' : ''}`}>
          <NodeLink node={field.node} onSelect={onSelect}>
            {field.time ? <Time iso={field.value} /> : field.value}
          </NodeLink>
        </span>
        {field.copy ? <CopyButton text={field.value} what={field.label} className="-my-1 -mr-1" /> : null}
      </dd>
    </div>
  )
}

function SectionPart({ section, onSelect }: { section: DetailSection; onSelect: (id: string) => void }) {
  const { title, note, items, total } = section
  const more = (total ?? items.length) - items.length
  return (
    <PanelPart title={title} count={total ?? items.length}>
      {note ? <p className="mb-1.5 text-muted text-xs">{note}</p> : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line">
          {keyed(items, (item) => `${item.node} ${item.text}`).map(({ key, item }) => (
            <li key={key} className="px-2.5 py-1.5">
              <div className="flex items-start justify-between gap-2">
                <NodeLink node={item.node} onSelect={onSelect}>
                  {item.text}
                </NodeLink>
                <span className="flex shrink-0 items-center gap-1.5">
                  {item.certainty && item.certainty !== 'yes' ? <CertaintyMark certainty={item.certainty} /> : null}
                  {item.badge ? <SeverityMark severity={item.badge.severity} count={item.badge.count} /> : null}
                </span>
              </div>
              {item.detail ? <p className="text-muted text-xs wrap-anywhere">{item.detail}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <p className="mt-1 text-muted text-xs">and {more} more</p> : null}
    </PanelPart>
  )
}
