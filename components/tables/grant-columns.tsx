import { StateMark, stateWords } from '#components/glyphs/state-mark.tsx'
import { CertaintyMark } from '#components/panels/certainty-mark.tsx'
import type { Category } from '#lib/resources/category.ts'
import type { Column } from './column.ts'
import { Count } from './count.tsx'
import { type GrantEntry, grantKindWords, holderKindWords, scopeKindWords } from './grant-entry.ts'
import { idColumn } from './id-column.tsx'
import { RowName } from './row-name.tsx'
import { severityOrder } from './severity-order.ts'
import { WorstMark } from './worst-mark.tsx'

export const holderCategories: Readonly<Record<GrantEntry['holderKind'], Category>> = {
  managedIdentity: 'identity',
  servicePrincipal: 'application',
  group: 'group',
  foreignGroup: 'group',
  user: 'person',
  device: 'device',
  unknown: 'other',
}

const kindOf = (row: GrantEntry) => grantKindWords.get(row.kind) ?? row.kindLabel ?? row.kind

export const grantColumns: readonly Column<GrantEntry>[] = [
  {
    id: 'name',
    header: 'Held by',
    width: 226,
    valueOf: (row) => row.holderName,
    cell: (row) => (
      <RowName category={holderCategories[row.holderKind]} name={row.holderName} state={row.holderState} />
    ),
  },
  {
    id: 'warnings',
    header: 'Warnings',
    width: 108,
    valueOf: (row) => (row.worst ? `${row.worst} (${row.findings})` : ''),
    sortBy: (row) => severityOrder(row.worst, row.findings),
    cell: (row) => <WorstMark worst={row.worst} findings={row.findings} />,
  },
  { id: 'role', header: 'Role', width: 200, valueOf: (row) => row.role, cell: (row) => <Role row={row} /> },
  { id: 'scope', header: 'At', width: 232, valueOf: (row) => row.scope, cell: (row) => row.scope },
  {
    id: 'covers',
    header: 'Covers',
    width: 96,
    numeric: true,
    valueOf: (row) => row.covers,
    cell: (row) => (row.scopeKind === 'outside' ? <span className="text-faint">—</span> : <Count value={row.covers} />),
  },
  {
    id: 'certainty',
    header: 'Certainty',
    width: 140,
    valueOf: (row) => row.certainty,
    cell: (row) => <CertaintyMark certainty={row.certainty} />,
  },
  {
    id: 'holderKind',
    header: 'Holder is',
    width: 140,
    valueOf: (row) => holderKindWords[row.holderKind],
    cell: (row) => holderKindWords[row.holderKind],
  },
  { id: 'kind', header: 'Kind', width: 150, spare: true, valueOf: kindOf, cell: kindOf },
  {
    id: 'identities',
    header: 'Identities in it',
    width: 118,
    numeric: true,
    spare: true,
    valueOf: (row) => row.identities ?? '',
    sortBy: (row) => row.identities ?? -1,
    cell: (row) => (row.identities === undefined ? null : <Count value={row.identities} />),
  },
  {
    id: 'scopeKind',
    header: 'Given at',
    width: 140,
    spare: true,
    valueOf: (row) => scopeKindWords[row.scopeKind],
    cell: (row) => scopeKindWords[row.scopeKind],
  },
  {
    id: 'subscription',
    header: 'Subscription',
    width: 136,
    spare: true,
    valueOf: (row) => row.subscription,
    cell: (row) => row.subscription,
  },
  {
    id: 'state',
    header: 'Holder',
    width: 112,
    spare: true,
    valueOf: (row) => stateWords[row.holderState],
    cell: (row) => <StateMark state={row.holderState} />,
  },
  idColumn({
    id: 'principalId',
    header: 'Principal id',
    width: 300,
    valueOf: (row) => row.principalId,
  }),
  idColumn({
    id: 'armId',
    header: 'Assignment id',
    width: 420,
    valueOf: (row) => row.armId ?? row.id,
  }),
]

export function Role({ row }: { row: GrantEntry }) {
  return (
    <>
      {row.role}
      {row.kind === 'azureRole' ? null : <span className="text-muted"> {row.kindLabel}</span>}
    </>
  )
}
