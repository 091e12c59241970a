import clsx from 'clsx'
import { memo, type ReactNode } from 'react'
import { tableClass } from '#components/ui/table-shell.tsx'
import type { Column, ListedRow } from './column.ts'
import { SelectRow } from './select-boxes.tsx'

interface DataRowProps<Row> {
  row: Row
  /** Among all rows. */
  place: number
  id: string
  columns: readonly Column<Row>[]
  isOpen: boolean
  isCurrent: boolean
  isPicked: boolean
  onPick(id: string): void
  card: ((row: Row) => ReactNode) | undefined
}

/** One row in sight. It is drawn again only when something of it changed: keys and boxes touch one or two of forty. */
export const DataRow = memo(PlainRow) as typeof PlainRow

function PlainRow<Row extends ListedRow>(props: DataRowProps<Row>) {
  const { row, columns, isPicked, card } = props
  const name = columns[0]?.valueOf(row)
  return (
    <tr
      id={props.id}
      data-place={props.place}
      aria-rowindex={props.place + 2}
      aria-selected={isPicked || props.isOpen}
      data-current={props.isCurrent || undefined}
      className={clsx(tableClass.row, 'cursor-pointer', currentRow)}
    >
      {card ? (
        <td className="h-17 border-line border-b px-3">{card(row)}</td>
      ) : (
        <>
          <SelectRow id={row.id} name={String(name)} isPicked={isPicked} onPick={props.onPick} />
          {columns.map((column) => (
            <td key={column.id} className={clsx(tableClass.cell, 'py-0', column.numeric && tableClass.number)}>
              {column.cell(row)}
            </td>
          ))}
        </>
      )}
    </tr>
  )
}

const currentRow =
  'group-focus-visible/table:data-current:bg-raised group-focus-visible/table:data-current:[&>td:first-child]:shadow-[inset_3px_0_0_var(--focus)]'
