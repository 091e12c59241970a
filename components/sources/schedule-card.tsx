'use client'
import type { ReactNode } from 'react'
import type { CollectionsAnswer, LastCollection } from '#lib/server/collection-answers.ts'
import { Section } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { Time } from '../ui/time.tsx'
import { requestWords } from './clouds.ts'
import { useCollectionRequest } from './use-collection-request.ts'
import { useCollectionAct } from './use-collections.ts'

const intervals = [1, 3, 6, 12, 24, 72, 168]

/** Whether a snapshot is collected by itself now and then, when the next one is due, and how the last one went. */
export function ScheduleCard({ collections: { schedule, last, running } }: { collections: CollectionsAnswer }) {
  const { request: chosen } = useCollectionRequest()
  const { mutate, isPending, error } = useCollectionAct()
  // What was collected last is what one means, unless a schedule says otherwise already.
  const request = schedule?.request ?? last?.request ?? chosen
  const hours = [...new Set([...intervals, ...(schedule ? [schedule.everyHours] : [])])].sort((a, b) => a - b)
  const choose = (value: string) =>
    mutate(value === 'off' ? { act: 'unschedule' } : { act: 'schedule', everyHours: Number(value), request })
  return (
    <Section title="Schedule" aside={isPending ? 'saving' : undefined}>
      <div className="flex flex-col gap-3 px-4 py-3">
        <Select
          label="Collect"
          value={schedule ? String(schedule.everyHours) : 'off'}
          onChange={choose}
          choices={[
            { value: 'off', label: 'only when asked' },
            ...hours.map((count) => ({ value: String(count), label: everyWords(count) })),
          ]}
          className="w-full"
        />
        {error && (
          <p role="alert" className="text-critical">
            {error.message}
          </p>
        )}
        <dl className="flex flex-col gap-1.5">
          <Fact label="Next">
            {running ? 'running now' : schedule?.nextAt ? <Time iso={schedule.nextAt} ago /> : 'not planned'}
          </Fact>
          <Fact label="What">{requestWords(request)}</Fact>
          <Fact label="Last">{last ? <LastWords last={last} /> : 'none yet'}</Fact>
        </dl>
        <p className="text-muted text-xs">
          Only while Lanyard runs. A run that was missed is made up for at the start.
        </p>
      </div>
    </Section>
  )
}

function LastWords({ last: { outcome, snapshotId, endedAt, startedAt } }: { last: LastCollection }) {
  return (
    <>
      {outcome === 'published' ? `snapshot ${snapshotId}` : outcome}, <Time iso={endedAt ?? startedAt} />
    </>
  )
}

/** `every hour`, `every 6 hours`, `every day`, `every week`. */
function everyWords(hours: number): string {
  if (hours === 1) return 'every hour'
  if (hours === 24) return 'every day'
  if (hours === 168) return 'every week'
  return hours % 24 === 0 ? `every ${hours / 24} days` : `every ${hours} hours`
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex items-baseline justify-between gap-4">
    <dt className="shrink-0 text-muted">{label}</dt>
    <dd className="wrap-anywhere min-w-0 text-right text-ink">{children}</dd>
  </div>
)
