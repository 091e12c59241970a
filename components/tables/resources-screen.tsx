'use client'

import { useMemo } from 'react'
import { useShownSnapshot } from '#components/as-of/use-shown-snapshot.ts'
import { useResources, useStatus } from '#components/queries.ts'
import { resourceFacets, resourceText } from './list-facets.ts'
import { readDatasets } from './read-datasets.ts'
import { resourceColumns, Wears } from './resource-columns.tsx'
import { type ResourceEntry, resourceEntry } from './resource-entry.ts'
import { RowName } from './row-name.tsx'
import { type Listed, TableScreen } from './table-screen.tsx'
import { WorstMark } from './worst-mark.tsx'

const resources: Listed<ResourceEntry> = {
  title: 'Resources',
  noun: 'resources',
  category: 'compute',
  description: 'Every resource, the identities it wears and the roles that identities hold at it.',
  columns: resourceColumns,
  facets: resourceFacets,
  textOf: resourceText,
  copied: (row) => row.armId,
  onCard: ['name', 'warnings', 'type', 'identities'],
  card: (row, sorted) => (
    <div className="space-y-1">
      <div className="flex items-center justify-between gap-3">
        <RowName category={row.category} name={row.name} />
        <WorstMark worst={row.worst} findings={row.findings} />
      </div>
      <div className="flex min-w-0 items-center gap-1.5 text-muted text-xs">
        <span className="truncate">{row.typeLabel}</span>
        {row.identity === 'without' ? null : (
          <>
            <span aria-hidden>·</span>
            <span className="shrink-0">wears</span>
            <Wears row={row} />
          </>
        )}
        {sorted ? <span className="ml-auto shrink-0">{sorted}</span> : null}
      </div>
    </div>
  ),
}

export function ResourcesScreen() {
  const answer = useResources()
  const status = useStatus()
  const coverage = useShownSnapshot()?.coverage
  const rows = useMemo(() => {
    if (!answer.data || !status.data) return undefined
    const read = readDatasets(coverage ?? [])
    return answer.data.rows.map((row) => resourceEntry(row, read))
  }, [answer.data, status.data, coverage])
  return (
    <TableScreen
      listed={resources}
      rows={rows}
      snapshotId={answer.data?.snapshotId}
      note={answer.data?.note}
      error={answer.error ?? status.error}
      onRetry={() => {
        answer.refetch()
        status.refetch()
      }}
    />
  )
}
