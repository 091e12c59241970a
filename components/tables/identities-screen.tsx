'use client'

import { useMemo } from 'react'
import { useShownSnapshot } from '#components/as-of/use-shown-snapshot.ts'
import { useIdentities, useRanking, useStatus } from '#components/queries.ts'
import { identityColumns, kindWords, Strongest } from './identity-columns.tsx'
import { type IdentityEntry, identityEntry } from './identity-entry.ts'
import { identityFacets, identityText } from './list-facets.ts'
import { readDatasets } from './read-datasets.ts'
import { RowName } from './row-name.tsx'
import { type Listed, TableScreen } from './table-screen.tsx'
import { WorstMark } from './worst-mark.tsx'

const identities: Listed<IdentityEntry> = {
  title: 'Identities',
  noun: 'identities',
  category: 'identity',
  description: 'Every managed identity, what wears it and how far it reaches.',
  columns: identityColumns,
  facets: identityFacets,
  textOf: identityText,
  copied: (row) => row.principalId ?? row.armId,
  onCard: ['name', 'warnings', 'strongest', 'kind', 'state'],
  card: (row, sorted) => (
    <div className="space-y-1">
      <div className="flex items-center justify-between gap-3">
        <RowName category="identity" name={row.name} state={row.state} />
        <WorstMark worst={row.worst} findings={row.findings} />
      </div>
      <div className="flex items-center justify-between gap-3 text-muted text-xs">
        <span className="truncate">
          {kindWords[row.kind]} · <Strongest row={row} />
        </span>
        {sorted}
      </div>
    </div>
  ),
}

export function IdentitiesScreen() {
  const answer = useIdentities()
  const status = useStatus()
  const ranked = useRanking().data
  const coverage = useShownSnapshot()?.coverage
  const rows = useMemo(() => {
    if (!answer.data || !status.data) return undefined
    const read = readDatasets(coverage ?? [])
    const ranking =
      ranked?.snapshotId === answer.data.snapshotId ? new Map(ranked.rows.map((row) => [row.node, row])) : 'pending'
    return answer.data.rows.map((row) => identityEntry(row, read, ranking))
  }, [answer.data, status.data, coverage, ranked])
  return (
    <TableScreen
      listed={identities}
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
