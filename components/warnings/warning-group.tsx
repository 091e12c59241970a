'use client'

import clsx from 'clsx'
import { Crosshair } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { counted } from '#components/ui/count-words.ts'
import type { Grouping, WarningGroup } from './warning-groups.ts'
import { WarningPart } from './warning-part.tsx'

const shownAtFirst = 20

/** The findings of one rule or of one subject. */
export function WarningGroupPart(props: {
  group: WarningGroup
  grouping: Grouping
  /** What the rule looks for. */
  description?: string
  open: string | null
  onOpen(finding: string | null): void
}) {
  const { group, grouping, description, open, onOpen } = props
  const id = useId()
  const [all, showAll] = useState(false)
  const isFar = group.entries.findIndex((entry) => entry.id === open) >= shownAtFirst
  const shown = all || isFar ? group.entries : group.entries.slice(0, shownAtFirst)
  return (
    <section aria-labelledby={id} className="min-w-0 overflow-clip rounded-lg border border-line bg-surface">
      <header className={clsx('flex justify-between gap-4 px-4 py-2.5', description ? 'items-start' : 'items-center')}>
        <div className="min-w-0">
          <h2 id={id} className="wrap-anywhere font-semibold text-base text-ink">
            {group.title}
          </h2>
          {description ? <p className="text-muted">{description}</p> : null}
        </div>
        <div className="flex shrink-0 items-center gap-3">
          {grouping === 'subject' ? (
            <ButtonLink
              small
              look="quiet"
              prefetch={false}
              href={`/graph?${new URLSearchParams({ focus: group.key, select: group.key })}`}
            >
              <Crosshair size={13} aria-hidden /> Graph
            </ButtonLink>
          ) : null}
          <p className="figures text-muted text-xs">{counted(group.entries.length, 'finding')}</p>
        </div>
      </header>
      <ul>
        {shown.map((entry) => (
          <WarningPart
            key={entry.id}
            entry={entry}
            name={grouping === 'rule' ? entry.subjectName : entry.title}
            open={entry.id === open}
            onToggle={() => onOpen(entry.id === open ? null : entry.id)}
          />
        ))}
      </ul>
      {shown.length < group.entries.length ? (
        <div className="border-line border-t p-1.5">
          <Button look="quiet" small onClick={() => showAll(true)}>
            Show all {group.entries.length}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
