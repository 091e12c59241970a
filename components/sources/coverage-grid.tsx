'use client'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { CoverageState } from '#lib/model/coverage.ts'
import type { CoverageAnswer } from '#lib/server/answers.ts'
import { CoverageMark } from '../shell/coverage-mark.tsx'
import { coverageWords } from '../shell/coverage-words.ts'
import { RemedyText } from '../shell/remedy-text.tsx'
import { Button } from '../ui/button.tsx'
import { counted, countWords } from '../ui/count-words.ts'
import { type CoverageGap, type CoverageRow, coverageRows, stateCounts } from './coverage-rows.ts'
import { CoverageStrip } from './coverage-strip.tsx'

/** Dataset by scope: what was read in full is one calm bar; where something is missing, each scope has its part in it. */
export function CoverageGrid({ answer }: { answer: CoverageAnswer }) {
  const rows = coverageRows(answer)
  const states = new Set(rows.flatMap(({ parts }) => parts.map(({ state }) => state)))
  const whole = rows.filter(({ gaps }) => gaps.length === 0).length
  const groups = answer.scopes.filter(({ kind }) => kind === 'managementGroup').length
  return (
    <section aria-label="Coverage" className="border-line border-t">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 pt-3 pb-2">
        <h3 className="font-medium text-ink">
          {whole === rows.length
            ? `All ${counted(rows.length, 'dataset')} complete`
            : `${whole} of ${counted(rows.length, 'dataset')} complete`}
        </h3>
        <p className="text-muted text-xs">
          {counted(answer.scopes.length - groups, 'subscription')}, {counted(groups, 'management group')}
        </p>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.dataset} className="border-line border-t">
            {row.gaps.length === 0 ? (
              <div className={lineClass}>
                <Line row={row} />
              </div>
            ) : (
              <details className="group">
                <summary className={`${lineClass} hover:bg-raised`}>
                  <Line row={row} />
                </summary>
                <Gaps row={row} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {whole < rows.length && <Legend states={states} />}
    </section>
  )
}

const lineClass =
  'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-1.5 md:grid-cols-[12rem_4.5rem_minmax(0,1fr)_13rem]'

function Line({ row }: { row: CoverageRow }) {
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <CoverageMark state={row.gaps[0]?.state ?? row.parts[0]?.state ?? 'complete'} />
        <span className="truncate text-ink">{row.label}</span>
      </span>
      <span className="figures text-right text-muted text-xs">
        {countWords(row.count)}
        <span className="sr-only"> read</span>
      </span>
      <CoverageStrip parts={row.parts} className="max-md:order-last max-md:col-span-2" />
      <span className="flex items-center gap-2 text-muted text-xs max-md:col-span-2">
        <span className="min-w-0 flex-1">{lineWords(row)}</span>
        {row.gaps.length > 0 && (
          <ChevronRight
            size={14}
            className="shrink-0 text-faint transition-transform group-open:rotate-90"
            aria-hidden="true"
          />
        )}
      </span>
    </>
  )
}

/** `complete`, `refused by Azure`, `refused by Azure at 2 of 40`. */
function lineWords({ parts, gaps }: CoverageRow): string {
  if (parts.length === 1 && gaps.length <= 1) return coverageWords[gaps[0]?.state ?? parts[0]!.state]
  return stateCounts(parts)
    .filter(([state]) => state !== 'complete' && state !== 'imported')
    .map(([state, count]) => `${coverageWords[state]} at ${count} of ${parts.length}`)
    .join(', ')
}

function Gaps({ row }: { row: CoverageRow }) {
  return (
    <div className="flex flex-col gap-3 px-4 pt-1 pb-3">
      {row.gaps.map((gap) => (
        <GapList key={gap.state} gap={gap} label={row.label} />
      ))}
    </div>
  )
}

/** How many scopes are told in full before one asks for the others. */
const first = 3

function GapList({ gap: { state, cells }, label }: { gap: CoverageGap; label: string }) {
  const [all, setAll] = useState(false)
  const shown = all ? cells : cells.slice(0, first)
  return (
    <div>
      <p className="flex items-center gap-2 text-ink">
        <CoverageMark state={state} /> {coverageWords[state]}
      </p>
      <ul className="mt-1 flex flex-col gap-1.5">
        {shown.map(({ scope, remedy }) => (
          <li key={scope?.scope ?? '/'}>
            <p className="pl-5.5 font-medium text-ink text-xs">{scope?.name ?? 'the whole tenant'}</p>
            {remedy && <RemedyText remedy={remedy} what={label} />}
          </li>
        ))}
      </ul>
      {shown.length < cells.length && (
        <Button small look="quiet" className="mt-1 ml-3.5" onClick={() => setAll(true)}>
          Show all {countWords(cells.length)} scopes
        </Button>
      )}
    </div>
  )
}

function Legend({ states }: { states: ReadonlySet<CoverageState> }) {
  return (
    <ul
      aria-label="Legend"
      className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t px-4 py-2 text-muted text-xs"
    >
      {[...states].map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <CoverageMark state={state} /> {coverageWords[state]}
        </li>
      ))}
    </ul>
  )
}
