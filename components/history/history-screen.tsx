'use client'
import { GitCompareArrows } from 'lucide-react'
import { useStatus } from '../queries.ts'
import { NoSnapshot } from '../shell/no-snapshot.tsx'
import { Page } from '../shell/page.tsx'
import { EmptyMessage, ErrorMessage } from '../ui/message.tsx'
import { Loading } from '../ui/skeleton.tsx'
import { Comparison } from './comparison.tsx'
import { RestoreButton } from './restore-button.tsx'
import { SnapshotTable } from './snapshot-table.tsx'
import { usePair } from './use-pair.ts'

/** Snapshots over time, and any two of them compared. The address holds which. */
export function HistoryScreen() {
  const { data, error, refetch } = useStatus()
  const snapshots = data?.snapshots ?? []
  const { pair, choose } = usePair(snapshots)
  return (
    <Page
      title="History"
      description="Every collection and every import is a snapshot that is never edited. Compare any two, or look at any screen as of one."
    >
      {snapshots.length > 0 ? (
        <>
          <SnapshotTable snapshots={snapshots} pair={pair} onChoose={choose} />
          {pair && pair.from !== pair.to ? (
            <Comparison pair={pair} />
          ) : (
            <EmptyMessage
              title="Choose two snapshots to compare"
              icon={<GitCompareArrows size={20} aria-hidden="true" />}
            >
              {snapshots.length === 1
                ? 'There is one so far: the next collection or import becomes another.'
                : 'One in the column From, another one in the column To.'}
            </EmptyMessage>
          )}
        </>
      ) : data ? (
        <NoSnapshot action={<RestoreButton />}>
          Collect a tenant from Azure, import exports of it, or restore a whole history from its file.
        </NoSnapshot>
      ) : error ? (
        <ErrorMessage error={error} retry={refetch} />
      ) : (
        <Loading what="the snapshots" />
      )}
    </Page>
  )
}
