'use client'

import { ExternalLink } from 'lucide-react'
import { Time } from '#components/ui/time.tsx'
import { capital } from '#components/what-if/plan-text.ts'
import type { ClockEntry } from '#lib/server/investigate/plan-answer.ts'
import { clockTicks, minutesUntil, placeOnClock } from './clock-axis.ts'
import { useNow } from './use-now.ts'

export interface ClockRow {
  key: string
  title: string
  clock: ClockEntry
}

/** When each step has really taken effect if it is taken now, and what stays open until then. */
export function ClockBars({ rows, label }: { rows: ClockRow[]; label: string }) {
  const now = useNow()
  return (
    <section aria-label={label} className="rounded-lg border border-line bg-surface">
      <div className="flex items-baseline justify-between gap-3 border-line border-b px-4 py-2">
        <h3 className="font-medium text-ink text-sm">{label}</h3>
        <p className="text-muted text-xs">if taken now, in your time zone</p>
      </div>
      <div className="grid gap-x-4 px-4 pt-2 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <span className="max-md:hidden" />
        <Axis />
      </div>
      <ul>
        {rows.map(({ key, title, clock }) => (
          <li
            key={key}
            className="grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 last:border-b-0 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <p className="wrap-anywhere font-medium text-ink">{title}</p>
            <div className="min-w-0">
              <Bar clock={clock} at={now + minutesUntil[clock.delay] * 60_000} />
              <p className="wrap-anywhere mt-1 text-muted text-xs">
                <span className="font-medium">Open until then:</span> {clock.staysOpen}.
              </p>
              <p className="wrap-anywhere text-muted text-xs">
                {capital(clock.why)}.{' '}
                <a
                  href={clock.reference}
                  target="_blank"
                  rel="noreferrer noopener"
                  className="inline-flex items-center gap-0.5 text-accent-strong underline decoration-accent-line underline-offset-2"
                >
                  Microsoft <ExternalLink className="size-3" aria-hidden="true" />
                  <span className="sr-only">on when this takes effect</span>
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Bar({ clock, at }: { clock: ClockEntry; at: number }) {
  const share = placeOnClock(minutesUntil[clock.delay])
  return (
    <div className="space-y-1">
      <div aria-hidden="true" className="relative h-2.5 rounded-sm bg-raised">
        <div
          className="absolute inset-y-0 left-0 min-w-1.5 rounded-sm bg-accent [background-image:repeating-linear-gradient(135deg,transparent_0_3px,var(--surface)_3px_4px)]"
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-xs">
        <span className="text-ink">{capital(clock.label)}</span>
        <span className="text-muted">
          {minutesUntil[clock.delay] > 0 ? (
            <>
              by <Time iso={new Date(at).toISOString()} />
            </>
          ) : (
            'now'
          )}
        </span>
      </p>
    </div>
  )
}

const Axis = () => (
  <div aria-hidden="true" className="figures relative h-4 text-2xs text-faint">
    {clockTicks.map(({ minutes, label }, at) => (
      <span
        key={label}
        style={{ left: `${placeOnClock(minutes) * 100}%` }}
        className={`absolute whitespace-nowrap ${at === 0 ? '' : at === clockTicks.length - 1 ? '-translate-x-full' : '-translate-x-1/2'}`}
      >
        {label}
      </span>
    ))}
  </div>
)
