'use client'

import { useGrants } from '#components/queries.ts'
import { grantColumns, holderCategories, Role } from './grant-columns.tsx'
import { type GrantEntry, grantEntry, grantFacets, grantText } from './grant-entry.ts'
import { ListScreen } from './list-screen.tsx'
import { RowName } from './row-name.tsx'
import type { Listed } from './table-screen.tsx'
import { WorstMark } from './worst-mark.tsx'

const grants: Listed<GrantEntry> = {
  title: 'Grants',
  noun: 'grants',
  category: 'role',
  description: 'Every role assignment, and what is given beside Azure roles: who holds what, and where.',
  columns: grantColumns,
  facets: grantFacets,
  textOf: grantText,
  copied: (row) => row.armId ?? row.id,
  removal: (row) => (row.kind === 'azureRole' && row.armId ? `remove-role-assignment~${row.armId}` : undefined),
  onCard: ['name', 'warnings', 'role', 'scope', 'state'],
  card: (row, sorted) => (
    <div className="space-y-1">
      <div className="flex items-center justify-between gap-3">
        <RowName category={holderCategories[row.holderKind]} name={row.holderName} state={row.holderState} />
        <WorstMark worst={row.worst} findings={row.findings} />
      </div>
      <div className="flex min-w-0 items-center gap-2 text-muted text-xs">
        <span className="truncate">
          <Role row={row} /> · {row.scope}
        </span>
        {sorted ? <span className="ml-auto shrink-0">{sorted}</span> : null}
      </div>
    </div>
  ),
}

export function GrantsScreen() {
  return <ListScreen listed={grants} answer={useGrants()} entryOf={grantEntry} />
}
