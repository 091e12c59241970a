'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { Spacer } from '#components/tables/spacer.tsx'
import type { AuditEntry } from '#lib/model/audit-entry.ts'
import { tableClass } from '../ui/table-shell.tsx'
import { Time } from '../ui/time.tsx'

interface AuditTableProps {
  /** Those that were fetched so far. */
  entries: readonly AuditEntry[]
  total: number
  narrow: boolean
  scroller: RefObject<HTMLDivElement | null>
  onSubject(subject: string): void
  /** The last fetched entry comes into sight. */
  onEnd(): void
}

const heads = [
  ['When', 'w-52'],
  ['Who', 'w-56'],
  ['Role', 'w-24'],
  ['Action', 'w-48'],
  ['What', ''],
] as const

/** Entries of the log, of which only those in sight exist. */
export function AuditTable({ entries, total, narrow, scroller, onSubject, onEnd }: AuditTableProps) {
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? 68 : 36),
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= entries.length - 20) onEnd()
  }, [last, entries.length, onEnd])
  const span = narrow ? 1 : heads.length
  return (
    <table
      aria-label="Audit log"
      aria-rowcount={total + 1}
      className={`${tableClass.table} table-fixed ${narrow ? '' : 'min-w-240'}`}
    >
      <thead className={narrow ? 'sr-only' : undefined}>
        <tr aria-rowindex={1}>
          {narrow ? (
            <th scope="col">Entries</th>
          ) : (
            heads.map(([head, width]) => (
              <th key={head} scope="col" className={`${tableClass.head} ${width}`}>
                {head}
              </th>
            ))
          )}
        </tr>
      </thead>
      <tbody>
        <Spacer height={items[0]?.start ?? 0} span={span} />
        {items.map(({ index }) => {
          const entry = entries[index]!
          return (
            <tr key={entry.id} aria-rowindex={index + 2} className={tableClass.row}>
              {narrow ? <Card entry={entry} onSubject={onSubject} /> : <Cells entry={entry} onSubject={onSubject} />}
            </tr>
          )
        })}
        <Spacer height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} span={span} />
      </tbody>
    </table>
  )
}

interface RowProps {
  entry: AuditEntry
  onSubject(subject: string): void
}

function Who({ entry, onSubject }: RowProps) {
  return (
    <button
      type="button"
      className="max-w-full truncate text-accent-strong hover:underline"
      title={`Only what ${entry.subject} did`}
      onClick={() => onSubject(entry.subject)}
    >
      {entry.name}
    </button>
  )
}

function Cells({ entry, onSubject }: RowProps) {
  return (
    <>
      <td className={tableClass.cell}>
        <Time iso={entry.at} />
      </td>
      <td className={tableClass.cell}>
        <Who entry={entry} onSubject={onSubject} />
      </td>
      <td className={`${tableClass.cell} text-muted`}>{entry.role ?? '–'}</td>
      <td className={tableClass.cell}>{entry.action}</td>
      <td className={`${tableClass.cell} text-muted`} title={entry.about}>
        {entry.about}
      </td>
    </>
  )
}

function Card({ entry, onSubject }: RowProps) {
  return (
    <td className="h-17 border-line border-b px-3">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate">
          <Who entry={entry} onSubject={onSubject} />
        </span>
        <span className="shrink-0 text-muted text-xs">
          <Time iso={entry.at} />
        </span>
      </div>
      <p className="truncate text-muted text-xs">
        <span className="text-ink">{entry.action}</span> · {entry.about}
      </p>
    </td>
  )
}
