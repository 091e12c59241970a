'use client'

import clsx from 'clsx'
import { ChevronRight, ExternalLink, ScanSearch } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { Link } from '#components/as-of/link.tsx'
import { Termed } from '#components/explain/explanation-text.tsx'
import { LearnLink } from '#components/explain/learn-link.tsx'
import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { investigateLink, isInvestigated } from '#components/investigate/investigate-link.ts'
import { RemedyCode } from '#components/panels/finding-part.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { sectionsOfRules } from '#lib/explain/sections-of-rules.ts'
import { AcceptancePart } from './acceptance-part.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { WarningEntry } from './warning-entry.ts'

/** One finding in a group: a line, and when open what it rests on, why it matters and what to do. */
export function WarningPart(props: {
  entry: WarningEntry
  /** What tells it apart in its group. */
  name: string
  open: boolean
  onToggle(): void
}) {
  const { entry, name, open, onToggle } = props
  const id = useId()
  const part = useRef<HTMLLIElement>(null)
  const cameOpen = useRef(open)
  useEffect(() => {
    // A link to a finding leads to its place; one that was opened by hand is already there.
    if (cameOpen.current) part.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <li ref={part} className="border-line border-t">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
          className={clsx(
            'grid w-full grid-cols-[5.25rem_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-2 text-left -outline-offset-2 hover:bg-raised',
            open && 'bg-raised',
          )}
        >
          <SeverityMark severity={entry.severity} className="justify-self-start" />
          <span className="min-w-0 sm:flex sm:items-baseline sm:gap-3">
            <span className="wrap-anywhere block shrink-0 font-medium text-ink sm:max-w-[50%]">{name}</span>
            {open ? null : (
              <span className="block min-w-0 text-muted sm:truncate">
                {entry.accepted ? `Accepted until ${entry.accepted.until}: ` : ''}
                {entry.severityReason}
              </span>
            )}
          </span>
          <ChevronRight
            size={15}
            aria-hidden
            className={clsx('mt-0.5 text-faint transition-transform', open && 'rotate-90')}
          />
        </button>
      </h3>
      {open ? <Opened id={id} entry={entry} /> : null}
    </li>
  )
}

function Opened({ id, entry }: { id: string; entry: WarningEntry }) {
  return (
    <div id={id} className="grid gap-x-10 gap-y-5 bg-bg px-4 py-4 lg:grid-cols-2">
      <div className="min-w-0 space-y-5">
        <Part title="Why it matters">
          <p>
            <Termed text={entry.why} />
          </p>
        </Part>
        <Part title={`Why ${entry.severity}`}>
          <p>{sentence(entry.severityReason)}</p>
        </Part>
        <Part title="Evidence">
          <EvidenceList evidence={entry.evidence} finding={entry.id} />
        </Part>
        {entry.guard ? (
          <Part title="What keeps it from false alarms">
            <p>
              <Termed text={entry.guard} />
            </p>
          </Part>
        ) : null}
      </div>
      <div className="min-w-0 space-y-5">
        <Part title="What to do">
          <p className="mb-2">{entry.remedy.text}</p>
          <RemedyCode remedy={entry.remedy} />
        </Part>
        <Part title={entry.accepted ? 'Accepted' : 'If it is to stay'}>
          <AcceptancePart finding={entry} />
        </Part>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
          <LearnLink section={sectionsOfRules.get(entry.rule) ?? 'what-is-left-over'} />
          {entry.reference ? (
            <a
              href={entry.reference}
              target="_blank"
              rel="noreferrer noopener"
              className="inline-flex items-center gap-1.5 rounded-sm text-accent-strong underline decoration-accent-line underline-offset-2 hover:decoration-current"
            >
              <ExternalLink size={13} aria-hidden /> Microsoft on this
            </a>
          ) : null}
          {isInvestigated(entry.subject) ? (
            <Link
              href={investigateLink(entry.subject)}
              className="inline-flex items-center gap-1.5 rounded-sm text-accent-strong underline decoration-accent-line underline-offset-2 hover:decoration-current"
            >
              <ScanSearch size={13} aria-hidden /> Investigate
            </Link>
          ) : null}
          <CopyButton text={linkTo(entry.id)} what="the link to this finding" words="Copy link" />
        </div>
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h4 className="mb-1 font-medium text-muted text-xs">{title}</h4>
      <div className="max-w-prose text-ink">{children}</div>
    </section>
  )
}

const linkTo = (finding: string) => `${window.location.origin}/warnings?${new URLSearchParams({ finding })}`

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
