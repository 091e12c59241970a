'use client'
import { CircleDashed } from 'lucide-react'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { Popover } from '../ui/popover.tsx'
import { CoverageList } from './coverage-list.tsx'
import { coverageSummary } from './coverage-summary.ts'

/** How much of the tenant was read, in a few words; dataset by dataset when opened. */
export function CoverageBadge({ snapshot: { coverage, source } }: { snapshot: Snapshot }) {
  const { read, all, short } = coverageSummary(coverage)
  return (
    <Popover
      small
      align="end"
      sheetLabel="What was read"
      sheetClassName="max-h-[75vh] w-[26rem] overflow-y-auto max-sm:fixed max-sm:inset-x-2 max-sm:top-14 max-sm:w-auto"
      button={
        <>
          <Ring share={all === 0 ? 0 : (read - short) / all} />
          <span className="sr-only">Coverage: </span>
          {read} of {all}
          <span className="max-lg:sr-only">read{short > 0 && `, ${short} not in full`}</span>
        </>
      }
    >
      <h2 className="px-4 pt-3 font-medium text-ink text-sm">What was read</h2>
      <p className="px-4 pt-1 pb-2 text-muted text-xs">
        {source === 'collection'
          ? 'Read from Azure itself. What was refused or cut short is unknown, not none.'
          : 'Files hold what they hold: nobody can say whether that was all. What was not read is unknown, not none.'}
      </p>
      <CoverageList coverage={coverage} remedies />
    </Popover>
  )
}

function Ring({ share }: { share: number }) {
  if (share === 0) return <CircleDashed className="size-3.5 text-faint" aria-hidden="true" />
  const around = 2 * Math.PI * 6
  return (
    <svg viewBox="0 0 16 16" className="-rotate-90 size-3.5" fill="none" strokeWidth={2.5} aria-hidden="true">
      <circle cx={8} cy={8} r={6} className="stroke-line-strong" />
      <circle cx={8} cy={8} r={6} className="stroke-accent" strokeDasharray={`${around * share} ${around}`} />
    </svg>
  )
}
