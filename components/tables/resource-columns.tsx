import { StateMark } from '#components/glyphs/state-mark.tsx'
import type { Column } from './column.ts'
import { Count, NotRead } from './count.tsx'
import { idColumn } from './id-column.tsx'
import type { ResourceEntry } from './resource-entry.ts'
import { RowName } from './row-name.tsx'
import { severityOrder } from './severity-order.ts'
import { WorstMark } from './worst-mark.tsx'

export const resourceColumns: readonly Column<ResourceEntry>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 240,
    valueOf: (row) => row.name,
    cell: (row) => <RowName category={row.category} name={row.name} />,
  },
  {
    id: 'warnings',
    header: 'Warnings',
    width: 108,
    valueOf: (row) => (row.worst ? `${row.worst} (${row.findings})` : ''),
    sortBy: (row) => severityOrder(row.worst, row.findings),
    cell: (row) => <WorstMark worst={row.worst} findings={row.findings} />,
  },
  { id: 'type', header: 'Type', width: 160, valueOf: (row) => row.typeLabel, cell: (row) => row.typeLabel },
  {
    id: 'identities',
    header: 'Wears',
    width: 210,
    valueOf: (row) => row.identities?.map(({ name, how, state }) => `${name} (${how}, ${state})`).join('; '),
    sortBy: (row) => row.identities?.length,
    cell: (row) => <Wears row={row} />,
  },
  {
    id: 'grantedHere',
    header: 'Granted here',
    width: 124,
    numeric: true,
    valueOf: (row) => row.grantedHere,
    cell: (row) => <Count value={row.grantedHere} />,
  },
  {
    id: 'subscription',
    header: 'Subscription',
    width: 150,
    valueOf: (row) => row.subscription,
    cell: (row) => row.subscription,
  },
  {
    id: 'resourceGroup',
    header: 'Resource group',
    width: 150,
    valueOf: (row) => row.resourceGroup,
    cell: (row) => row.resourceGroup,
  },
  {
    id: 'location',
    header: 'Location',
    width: 120,
    spare: true,
    valueOf: (row) => row.location,
    cell: (row) => row.location,
  },
  idColumn({
    id: 'armId',
    header: 'Resource id',
    width: 480,
    valueOf: (row) => row.armId,
  }),
]

const wearWords = new Map<string, string>([
  ['system', 'system-assigned'],
  ['user', 'user-assigned'],
  ['kubelet', 'kubelet'],
  ['addOn', 'add-on'],
  ['webAppRouting', 'web app routing'],
  ['podIdentity', 'pod identity'],
  ['nodeType', 'node type'],
  ['storage', 'storage'],
  ['managedDisk', 'managed disks'],
  ['other', 'in its settings'],
])

/** The first identity by name and how it is worn, the others counted; one that is gone is never hidden by the count. */
export function Wears({ row }: { row: ResourceEntry }) {
  if (!row.identities) return <NotRead />
  const isGone = ({ state }: { state: string }) => state === 'deleted' || state === 'softDeleted'
  const shown = row.identities.find(isGone) ?? row.identities[0]
  if (!shown) return <span className="text-faint">none</span>
  const name = shown.how === 'system' ? 'System-assigned' : shown.name
  const all = row.identities.map((one) => `${one.name} (${wearWords.get(one.how) ?? one.how})`).join(', ')
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={all}>
      <span className="truncate">{name}</span>
      {shown.how === 'system' || shown.how === 'user' ? null : (
        <span className="shrink-0 text-muted">{wearWords.get(shown.how) ?? shown.how}</span>
      )}
      {isGone(shown) ? <StateMark state={shown.state} /> : null}
      {row.identities.length > 1 ? (
        <span className="figures shrink-0 text-muted text-xs">+{row.identities.length - 1}</span>
      ) : null}
    </span>
  )
}
