'use client'

import { useMemo } from 'react'
import { useIdentities, useRanking } from '#components/queries.ts'
import type { IdentityRow } from '#lib/server/answers.ts'
import { identityColumns, kindWords, Strongest } from './identity-columns.tsx'
import { type IdentityEntry, identityEntry } from './identity-entry.ts'
import { identityFacets, identityText } from './list-facets.ts'
import { ListScreen } from './list-screen.tsx'
import type { ReadDatasets } from './read-datasets.ts'
import { RowName } from './row-name.tsx'
import type { Listed } from './table-screen.tsx'
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
  removal: ({ kind, armId }) => armId && `${kind === 'user' ? 'delete-identity' : 'disable-system-assigned'}~${armId}`,
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
  const ranked = useRanking().data
  const snapshotId = answer.data?.snapshotId
  const entryOf = useMemo(() => {
    const ranking = ranked?.snapshotId === snapshotId ? new Map(ranked?.rows.map((row) => [row.node, row])) : 'pending'
    return (row: IdentityRow, read: ReadDatasets) => identityEntry(row, read, ranking)
  }, [ranked, snapshotId])
  return <ListScreen listed={identities} answer={answer} entryOf={entryOf} />
}
