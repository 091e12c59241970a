'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { countWords } from '#components/ui/count-words.ts'
import type { InvestigationAnswer } from '#lib/server/investigate/investigation-answers.ts'
import { ByCertainty } from '../by-certainty.tsx'
import { certaintyWords, totalOf } from '../certainty-words.ts'
import { NotListed } from '../not-listed.tsx'
import { AccessMark } from './access-mark.tsx'
import { FallenRow } from './fallen-row.tsx'
import { HoldingRow } from './holding-row.tsx'

type Ring = InvestigationAnswer['rings'][number]

export interface RingProps {
  ring: Ring
  isFirstOpen: boolean
  names: Map<string, string>
  /** Asks for longer lists; absent where they are whole or as long as they get. */
  onMore?: (() => void) | undefined
}

const kinds = ['control', 'write', 'read'] as const

/** One ring of the blast radius: who fell, what they hold, and how far that gets into which resources. */
export function RingPart({ ring, isFirstOpen, names, onMore }: RingProps) {
  const { identities, holdings, counts, totalHoldings, resources } = ring
  const [open, setOpen] = useState(isFirstOpen)
  const id = useId()
  return (
    <li className="relative pl-11">
      <span
        aria-hidden="true"
        className="figures absolute top-1.5 left-0 z-10 flex size-7 items-center justify-center rounded-full border border-accent-line bg-surface font-medium text-accent-strong text-xs"
      >
        {ring.ring}
      </span>
      <div className="rounded-lg border border-line bg-surface">
        <h3>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
            className="flex w-full flex-wrap items-center gap-x-5 gap-y-1 rounded-lg px-4 py-2 text-left -outline-offset-2 hover:bg-raised"
          >
            <span className="min-w-36 font-medium text-ink">{ringWords(ring.ring)}</span>
            <span className="figures text-muted text-xs">identities: {certaintyWords(counts)}</span>
            {kinds.map((kind) =>
              totalOf(resources[kind]) > 0 ? (
                <span key={kind} className="figures flex items-center gap-1 text-muted text-xs">
                  <AccessMark kind={kind} /> {certaintyWords(resources[kind])}
                </span>
              ) : null,
            )}
            <ChevronRight
              className={`ml-auto size-3.5 text-faint transition-transform ${open ? 'rotate-90' : ''}`}
              aria-hidden="true"
            />
          </button>
        </h3>
        {open ? (
          <div id={id} className="grid border-line border-t lg:grid-cols-2 lg:divide-x lg:divide-line">
            <Column title="Identities" shown={identities.length} all={totalOf(counts)} onMore={onMore}>
              <ByCertainty
                items={identities}
                row={(fallen) => <FallenRow key={fallen.node} fallen={fallen} names={names} />}
              />
            </Column>
            <Column title="What they hold" shown={holdings.length} all={totalHoldings} onMore={onMore}>
              <ByCertainty
                items={holdings}
                row={(holding, at) => (
                  <HoldingRow
                    key={`${holding.who.node} ${holding.role} ${holding.scope.node} ${at}`}
                    holding={holding}
                  />
                )}
              />
            </Column>
          </div>
        ) : null}
      </div>
    </li>
  )
}

function ringWords(ring: number): string {
  if (ring === 0) return 'Had at once'
  return ring === 1 ? 'One step away' : `${countWords(ring)} steps away`
}

function Column(props: {
  title: string
  shown: number
  all: number | undefined
  onMore: RingProps['onMore']
  children: ReactNode
}) {
  const { title, shown, all, onMore, children } = props
  return (
    <div className="min-w-0">
      <h4 className="flex justify-between border-line border-b px-4 py-1.5 text-faint text-xs">
        {title}
        <span className="figures">{all === undefined ? `the first ${shown}` : countWords(all)}</span>
      </h4>
      {shown === 0 ? <p className="px-4 py-2 text-muted">Nothing that was read.</p> : null}
      {children}
      <NotListed count={(all ?? shown) - shown} onMore={onMore} />
    </div>
  )
}
