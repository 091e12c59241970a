'use client'
import { Waypoints } from 'lucide-react'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { ButtonLink } from '../ui/button.tsx'
import { counted } from '../ui/count-words.ts'
import { ErrorMessage } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { ConsequencesPart } from './consequences-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { type SnapshotPair, useConsequences, useDifference } from './history-queries.ts'

/** Two snapshots held against each other: first what it means, then every fact. */
export function Comparison({ pair }: { pair: SnapshotPair }) {
  const difference = useDifference(pair)
  const consequences = useConsequences(pair)
  const total = difference.data?.kinds
    .flatMap(({ kind, counts }) => (kind === 'lastSignIns' ? [] : Object.values(counts)))
    .reduce((sum, count) => sum + count, 0)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold text-base text-ink">
          {difference.data ? <Span from={difference.data.from} to={difference.data.to} /> : 'Comparing'}
        </h2>
        <ButtonLink href={`/graph?lens=changes&since=${pair.from}&snapshot=${pair.to}`}>
          <Waypoints size={14} aria-hidden="true" />
          Draw it on the graph
        </ButtonLink>
      </div>
      <Section title="What it means">
        {consequences.data ? (
          <ConsequencesPart answer={consequences.data} pair={pair} />
        ) : consequences.error ? (
          <ErrorMessage error={consequences.error} retry={consequences.refetch} />
        ) : (
          <Waiting />
        )}
      </Section>
      <Section title="Facts" aside={total === undefined ? undefined : `${counted(total, 'difference')}`}>
        {difference.data ? (
          <FactsPart answer={difference.data} pair={pair} />
        ) : difference.error ? (
          <ErrorMessage error={difference.error} retry={difference.refetch} />
        ) : (
          <Waiting />
        )}
      </Section>
    </div>
  )
}

const Span = ({ from, to }: { from: Snapshot; to: Snapshot }) => (
  <>
    <Time iso={from.takenAt} /> <span className="font-normal text-faint">to</span> <Time iso={to.takenAt} />
  </>
)

const Waiting = () => (
  <div className="flex flex-col gap-2 p-4" role="status" aria-label="Comparing">
    <Skeleton className="h-4 w-2/3" />
    <Skeleton className="h-4 w-1/2" />
    <Skeleton className="h-4 w-3/5" />
  </div>
)
