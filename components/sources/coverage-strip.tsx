import clsx from 'clsx'
import type { CoverageState } from '#lib/model/coverage.ts'
import { coverageWords } from '../shell/coverage-words.ts'
import { type CoveragePart, runsOf, stateCounts } from './coverage-rows.ts'

/** More scopes than these are drawn as runs of the same state. */
const most = 60

/** The scopes side by side. What it shows is said in words as well; the names come on hover. */
export function CoverageStrip({ parts, className }: { parts: readonly CoveragePart[]; className?: string }) {
  const label = stateCounts(parts)
    .map(([state, count]) => `${coverageWords[state]}${parts.length > 1 ? `: ${count}` : ''}`)
    .join(', ')
  const cells =
    parts.length <= most
      ? parts.map(({ state, scope }, index) => ({ state, from: index, length: 1, name: scope?.name }))
      : runsOf(parts).map((run) => ({ ...run, name: undefined }))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${parts.length} 10`}
      preserveAspectRatio="none"
      className={clsx('h-2.5 w-full rounded-xs', className)}
    >
      {cells.map(({ state, from, length, name }) => (
        <g key={from}>
          {name !== undefined && (
            <title>
              {name}: {coverageWords[state]}
            </title>
          )}
          {/* A gap between scopes, and none after the last. */}
          <rect
            x={from}
            width={from + length === parts.length || parts.length > most ? length : length - gap(parts.length)}
            height={10}
            className={fills[state]}
          />
          {isHalf(state) && (
            <rect x={from} y={5} width={length - gap(parts.length)} height={5} className="fill-accent" />
          )}
          {isBarred(state) && (
            <rect x={from} y={4} width={length - gap(parts.length)} height={2} className="fill-surface" />
          )}
        </g>
      ))}
    </svg>
  )
}

const gap = (count: number) => (count === 1 ? 0 : 0.12)
const isHalf = (state: CoverageState) => state === 'partial'
const isBarred = (state: CoverageState) => ['denied', 'failed', 'throttled', 'vanished'].includes(state)

const fills: Readonly<Record<CoverageState, string>> = {
  complete: 'fill-accent-line',
  imported: 'fill-accent-line',
  partial: 'fill-raised',
  absent: 'fill-line',
  skipped: 'fill-line',
  denied: 'fill-muted',
  failed: 'fill-muted',
  throttled: 'fill-muted',
  vanished: 'fill-muted',
}
