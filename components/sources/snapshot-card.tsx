'use client'
import { type ReactNode, Suspense } from 'react'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useShownSnapshot } from '../as-of/use-shown-snapshot.ts'
import { useStatus } from '../queries.ts'
import { countWords } from '../ui/count-words.ts'
import { ErrorMessage } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'

/** Which snapshot every screen shows now, and what is in it. */
export const SnapshotCard = () => (
  <Section title="Shown now">
    <Suspense fallback={<FactsSkeleton />}>
      <ShownSnapshot />
    </Suspense>
  </Section>
)

function ShownSnapshot() {
  const { data, error, refetch } = useStatus()
  const shown = useShownSnapshot()
  if (shown) return <SnapshotFacts snapshot={shown} />
  if (data)
    return <p className="px-4 py-3 text-muted">{data.snapshot ? 'That snapshot is not there.' : 'Nothing yet.'}</p>
  return error ? <ErrorMessage error={error} retry={refetch} /> : <FactsSkeleton />
}

const FactsSkeleton = () => (
  <div className="flex flex-col gap-2.5 px-4 py-3">
    <Loading what="the snapshot" />
    {lines.map(([label]) => (
      <Skeleton key={label} className="h-4 w-full" />
    ))}
  </div>
)

const lines = [
  ['resources', 'Resources'],
  ['principals', 'Principals'],
  ['roleAssignments', 'Role assignments'],
  ['roleDefinitions', 'Role definitions'],
  ['federatedCredentials', 'Federated credentials'],
] as const

const sources = { sample: 'invented sample', import: 'imported files', collection: 'read from Azure' } as const

function SnapshotFacts({ snapshot }: { snapshot: Snapshot }) {
  return (
    <dl className="flex flex-col gap-1.5 px-4 py-3">
      <Fact label="Snapshot">
        {snapshot.id} · {sources[snapshot.source]}
      </Fact>
      <Fact label="From">{snapshot.label}</Fact>
      <Fact label="Taken">
        <Time iso={snapshot.takenAt} />
      </Fact>
      {lines.map(([kind, label]) => (
        <Fact key={kind} label={label}>
          <span className="figures">{countWords(snapshot.counts[kind] ?? 0)}</span>
        </Fact>
      ))}
    </dl>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex items-baseline justify-between gap-4">
    <dt className="shrink-0 text-muted">{label}</dt>
    <dd className="wrap-anywhere min-w-0 text-right text-ink">{children}</dd>
  </div>
)
