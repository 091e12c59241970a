'use client'

import { useResources } from '#components/queries.ts'
import { resourceFacets, resourceText } from './list-facets.ts'
import { ListScreen } from './list-screen.tsx'
import { resourceColumns, Wears } from './resource-columns.tsx'
import { type ResourceEntry, resourceEntry } from './resource-entry.ts'
import { RowName } from './row-name.tsx'
import type { Listed } from './table-screen.tsx'
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
  removal: ({ armId }) => `delete-resource~${armId}`,
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
  return <ListScreen listed={resources} answer={useResources()} entryOf={resourceEntry} />
}
