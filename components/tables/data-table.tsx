'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type ReactNode, type RefObject, useId, useMemo } from 'react'
import { tableClass } from '#components/ui/table-shell.tsx'
import { type Column, type ColumnSorting, type ListedRow, nodeOf } from './column.ts'
import { HeaderCell } from './header-cell.tsx'
import { SelectAll, SelectRow } from './select-boxes.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { RowSelection } from './use-row-selection.ts'
import { useTableModel } from './use-table-model.ts'

const headingHeight = 32
const boxWidth = 40

export interface DataTableProps<Row> {
  label: string
  /** Narrowed and sorted. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  shownColumns: readonly Column<Row>[]
  sorting: ColumnSorting
  onSort(sorting: ColumnSorting): void
  selected: string | null
  onOpen(id: string): void
  onClose(): void
  onFocusInGraph(id: string): void
  onCopy(row: Row): void
  selection: RowSelection
  /** Replaces the cells where the screen is narrow. */
  card?: ((row: Row) => ReactNode) | undefined
  scroller: RefObject<HTMLDivElement | null>
}

/** A grid of which only the rows in sight exist; the counts and places that it tells are those of all rows. */
export function DataTable<Row extends ListedRow>(props: DataTableProps<Row>) {
  const { rows, columns, shownColumns, card, scroller, selection } = props
  const id = useId()
  const rowHeight = card ? 68 : 36
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The heading covers the top of what scrolls, which shortens the view by as much.
    scrollPaddingEnd: card ? 0 : headingHeight,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  const inSight = useMemo(() => rows.slice(first, last + 1), [rows, first, last])
  const table = useTableModel({ ...props, inSight })
  const keys = useRowKeys({
    rows,
    scrollTo: (place) => virtualizer.scrollToIndex(place),
    open: props.onOpen,
    close: props.onClose,
    focusInGraph: props.onFocusInGraph,
    copy: props.onCopy,
    selection,
  })
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const rowId = (row: string) => `${id}-${row}`
  const span = card ? 1 : shownColumns.length + 1
  // A table that keys move in, row by row, is a grid.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-multiselectable': true,
    onKeyDown: keys.onKeyDown,
    'aria-rowcount': rows.length + 1,
    'aria-activedescendant':
      keys.current !== undefined && inSight.some((row) => row.id === keys.current) ? rowId(keys.current) : undefined,
  }
  return (
    <table
      {...grid}
      aria-label={props.label}
      className={clsx(tableClass.table, 'group/table table-fixed outline-none')}
      style={card ? undefined : { minWidth: shownColumns.reduce((sum, column) => sum + column.width, boxWidth) }}
    >
      {card ? null : (
        <colgroup>
          <col style={{ width: boxWidth }} />
          {shownColumns.map((column, place) => (
            <col key={column.id} style={place === 0 ? undefined : { width: column.width }} />
          ))}
        </colgroup>
      )}
      <thead className={card && 'sr-only'}>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
            {card ? null : <SelectAll rows={rows} selection={selection} />}
            {card ? (
              <th scope="col">{props.label}</th>
            ) : (
              group.headers.map((header) => (
                <HeaderCell
                  key={header.id}
                  words={byId.get(header.column.id)?.header ?? ''}
                  numeric={byId.get(header.column.id)?.numeric === true}
                  sorted={header.column.getIsSorted()}
                  onSort={header.column.getToggleSortingHandler()}
                />
              ))
            )}
          </tr>
        ))}
      </thead>
      <tbody>
        <Spacer height={items[0]?.start ?? 0} span={span} />
        {table.getRowModel().rows.map((row, offset) => (
          <tr
            key={row.id}
            id={rowId(row.id)}
            aria-rowindex={first + offset + 2}
            aria-selected={selection.ids.has(row.id) || nodeOf(row.original) === props.selected}
            data-current={row.id === keys.current || undefined}
            onClick={() => {
              if (window.getSelection()?.toString()) return
              keys.setCurrent(row.id)
              props.onOpen(nodeOf(row.original))
            }}
            className={clsx(tableClass.row, 'cursor-pointer', currentRow)}
          >
            {card ? null : (
              <SelectRow id={row.id} name={String(columns[0]?.valueOf(row.original))} selection={selection} />
            )}
            {card ? (
              <td className="h-17 border-line border-b px-3">{card(row.original)}</td>
            ) : (
              row.getVisibleCells().map((cell) => (
                <td
                  key={cell.id}
                  className={clsx(
                    tableClass.cell,
                    'py-0',
                    byId.get(cell.column.id)?.numeric === true && tableClass.number,
                  )}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))
            )}
          </tr>
        ))}
        <Spacer height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} span={span} />
      </tbody>
    </table>
  )
}

const currentRow =
  'group-focus-visible/table:data-current:bg-raised group-focus-visible/table:data-current:[&>td:first-child]:shadow-[inset_3px_0_0_var(--focus)]'

/** Stands for the rows that are out of sight. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height }} className="p-0" />
    </tr>
  )
}
