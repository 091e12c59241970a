import { StateMark, stateWords } from '#components/glyphs/state-mark.tsx'
import type { Column } from './column.ts'
import { Count, NotRead } from './count.tsx'
import { countsTitle, countTotal } from './counts.ts'
import { idColumn } from './id-column.tsx'
import type { IdentityEntry, RankedCounts } from './identity-entry.ts'
import { RowName } from './row-name.tsx'
import { severityOrder } from './severity-order.ts'
import { WorstMark } from './worst-mark.tsx'

export const kindWords = { system: 'System-assigned', user: 'User-assigned' } as const

export const identityColumns: readonly Column<IdentityEntry>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 226,
    valueOf: (row) => row.name,
    cell: (row) => <RowName category="identity" name={row.name} state={row.state} />,
  },
  {
    id: 'warnings',
    header: 'Warnings',
    width: 108,
    valueOf: (row) => (row.worst ? `${row.worst} (${row.findings})` : ''),
    sortBy: (row) => severityOrder(row.worst, row.findings),
    cell: (row) => <WorstMark worst={row.worst} findings={row.findings} />,
  },
  {
    id: 'strongest',
    header: 'Strongest role',
    width: 196,
    valueOf: (row) => strongestWords(row),
    cell: (row) => <Strongest row={row} />,
  },
  {
    id: 'falls',
    header: 'Falls with it',
    width: 106,
    numeric: true,
    valueOf: (row) => rankedValue(row.falls),
    cell: (row) => <Ranked counts={row.falls} />,
  },
  {
    id: 'reaches',
    header: 'Reaches',
    width: 92,
    numeric: true,
    valueOf: (row) => row.reaches,
    cell: (row) => <Count value={row.reaches} />,
  },
  {
    id: 'inTheEnd',
    header: 'Reaches in the end',
    width: 150,
    numeric: true,
    spare: true,
    valueOf: (row) => rankedValue(row.inTheEnd),
    cell: (row) => <Ranked counts={row.inTheEnd} />,
  },
  {
    id: 'grants',
    header: 'Roles',
    width: 70,
    numeric: true,
    valueOf: (row) => row.grants,
    cell: (row) => <Count value={row.grants} />,
  },
  {
    id: 'wornBy',
    header: 'Worn by',
    width: 84,
    numeric: true,
    valueOf: (row) => row.wornBy,
    cell: (row) => <Count value={row.wornBy} />,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 124,
    valueOf: (row) => kindWords[row.kind],
    cell: (row) => kindWords[row.kind],
  },
  {
    id: 'subscription',
    header: 'Subscription',
    width: 136,
    valueOf: (row) => placeOf(row, row.subscription),
    cell: (row) => placeOf(row, row.subscription) ?? <NotRead />,
  },
  {
    id: 'resourceGroup',
    header: 'Resource group',
    width: 150,
    spare: true,
    valueOf: (row) => placeOf(row, row.resourceGroup),
    cell: (row) => placeOf(row, row.resourceGroup) ?? <NotRead />,
  },
  {
    id: 'state',
    header: 'State',
    width: 112,
    spare: true,
    valueOf: (row) => stateWords[row.state],
    cell: (row) => <StateMark state={row.state} />,
  },
  {
    id: 'federated',
    header: 'Federated',
    width: 96,
    numeric: true,
    spare: true,
    valueOf: (row) => row.federated,
    cell: (row) => <Count value={row.federated} />,
  },
  { id: 'home', header: 'Made on', width: 170, spare: true, valueOf: (row) => row.home, cell: (row) => row.home },
  idColumn({
    id: 'principalId',
    header: 'Principal id',
    width: 300,
    valueOf: (row) => row.principalId,
  }),
  idColumn({
    id: 'armId',
    header: 'Resource id',
    width: 420,
    valueOf: (row) => row.armId,
  }),
]

const rankedValue = (counts: RankedCounts) => (counts === 'pending' ? '…' : counts && countTotal(counts))

/** A figure of the ranking: how many in all, and in its title how surely. */
function Ranked({ counts }: { counts: RankedCounts }) {
  if (counts === 'pending')
    return (
      <span className="text-faint" title="Being worked out for all identities.">
        …
      </span>
    )
  if (!counts) return <NotRead />
  return (
    <span title={countsTitle(counts)}>
      <Count value={countTotal(counts)} />
      {counts.yes < countTotal(counts) ? <span className="text-faint"> ?</span> : null}
    </span>
  )
}

/** Where an identity lives is told by its id alone; without one it is not known. */
const placeOf = ({ armId }: IdentityEntry, place: string) => (armId ? place : undefined)

function strongestWords({ strongest, grants }: IdentityEntry) {
  if (strongest) return `${strongest.role} at ${strongest.scope}`
  return grants === undefined ? undefined : ''
}

export function Strongest({ row }: { row: IdentityEntry }) {
  if (row.strongest)
    return (
      <>
        {row.strongest.role} <span className="text-muted">at {row.strongest.scope}</span>
      </>
    )
  return row.grants === undefined ? <NotRead /> : <span className="text-faint">no role</span>
}
