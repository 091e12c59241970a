'use client'

import { Termed } from '#components/explain/explanation-text.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { keyed } from '#components/ui/keyed.ts'
import { Time } from '#components/ui/time.tsx'
import type { DetailField, DetailSection, NodeAnswer } from '#lib/server/answers.ts'
import { CertaintyMark } from './certainty-mark.tsx'
import { FindingPart } from './finding-part.tsx'
import { NodeLink } from './node-link.tsx'
import { PanelPart } from './panel-frame.tsx'

type OnSelect = (id: string) => void

export function Summary({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null
  return (
    <div className="space-y-1.5 text-ink">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

export function FindingsPart({ findings, onSelect }: { findings: NodeAnswer['findings']; onSelect: OnSelect }) {
  if (findings.length === 0) return null
  return (
    <PanelPart title="Warnings" count={findings.length}>
      <div className="space-y-1.5">
        {findings.map((finding) => (
          <FindingPart key={finding.id} finding={finding} onSelect={onSelect} />
        ))}
      </div>
    </PanelPart>
  )
}

export function FieldsPart({ fields, onSelect }: { fields: DetailField[]; onSelect: OnSelect }) {
  if (fields.length === 0) return null
  return (
    <PanelPart title="Properties">
      <dl className="divide-y divide-line rounded-md border border-line">
        {fields.map((field) => (
          <FieldRow key={field.label} field={field} onSelect={onSelect} />
        ))}
      </dl>
    </PanelPart>
  )
}

export function TagsPart({ tags }: { tags: NodeAnswer['tags'] }) {
  const tagged = Object.entries(tags)
  if (tagged.length === 0) return null
  return (
    <PanelPart title="Tags" count={tagged.length}>
      <ul className="flex flex-wrap gap-1.5">
        {tagged.map(([name, value]) => (
          <li key={name} className="max-w-full rounded-sm bg-raised px-1.5 py-0.5 text-xs wrap-anywhere">
            <span className="text-muted">{name}:</span> {value}
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}

function FieldRow({ field, onSelect }: { field: DetailField; onSelect: OnSelect }) {
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

export function SectionPart({ section, onSelect }: { section: DetailSection; onSelect: OnSelect }) {
  const { title, note, items, total } = section
  const more = (total ?? items.length) - items.length
  return (
    <PanelPart title={<Termed text={title} />} count={total ?? items.length}>
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
