'use client'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { Link } from '../as-of/link.tsx'
import { coverageSummary } from '../shell/coverage-summary.ts'
import { countWords } from '../ui/count-words.ts'
import { TableShell, tableClass } from '../ui/table-shell.tsx'
import { Time } from '../ui/time.tsx'
import type { SnapshotPair } from './history-queries.ts'
import { KeptPart } from './kept-part.tsx'

interface Props {
  snapshots: Snapshot[]
  pair?: SnapshotPair | undefined
  onChoose: (side: 'from' | 'to', id: number) => void
}

const heads = ['Taken', 'Snapshot', 'Read', 'Resources', 'Role assignments']

/** Every snapshot, the newest first; two of them are chosen to be compared. */
export function SnapshotTable({ snapshots, pair, onChoose }: Props) {
  return (
    <TableShell label="Snapshots" className="max-h-112" footer={<KeptPart />}>
      <table className={tableClass.table}>
        <thead>
          <tr>
            <th scope="col" className={tableClass.head}>
              From
            </th>
            <th scope="col" className={tableClass.head}>
              To
            </th>
            {heads.map((head, place) => (
              <th
                key={head}
                scope="col"
                className={`${tableClass.head} ${place > 2 ? 'text-right' : ''} ${place !== 1 ? 'max-sm:hidden' : ''}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {snapshots.map((snapshot) => (
            <Row key={snapshot.id} snapshot={snapshot} pair={pair} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </TableShell>
  )
}

function Row({ snapshot, pair, onChoose }: Omit<Props, 'snapshots'> & { snapshot: Snapshot }) {
  const { id, takenAt, label, coverage, counts } = snapshot
  const { read, all, short } = coverageSummary(coverage)
  return (
    <tr className={tableClass.row} aria-selected={pair?.from === id || pair?.to === id}>
      {(['from', 'to'] as const).map((side) => (
        <td key={side} className={tableClass.cell}>
          <input
            type="radio"
            name={side}
            aria-label={`Compare ${side} the snapshot of ${takenAt.slice(0, 10)}, ${label}`}
            checked={pair?.[side] === id}
            onChange={() => onChoose(side, id)}
            className="size-4 align-middle accent-accent"
          />
        </td>
      ))}
      <td className={`${tableClass.cell} max-sm:hidden`}>
        <Time iso={takenAt} />
      </td>
      <td className={`${tableClass.cell} max-sm:w-full max-sm:max-w-0 max-sm:py-1.5 max-sm:pl-1`}>
        <Link
          href={`/?snapshot=${id}`}
          className="text-accent-strong hover:underline"
          title="Show every screen as of it"
        >
          {label}
        </Link>
        <span className="block truncate text-faint text-xs sm:hidden">
          <Time iso={takenAt} /> · {read} of {all} read
        </span>
      </td>
      <td className={`${tableClass.cell} text-muted max-sm:hidden`}>
        {read} of {all}
        {short > 0 && `, ${short} not in full`}
      </td>
      <td className={`${tableClass.cell} ${tableClass.number} max-sm:hidden`}>{countWords(counts.resources ?? 0)}</td>
      <td className={`${tableClass.cell} ${tableClass.number} max-sm:hidden`}>
        {countWords(counts.roleAssignments ?? 0)}
      </td>
    </tr>
  )
}
