'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type MouseEvent, type ReactNode, type RefObject, useId, useMemo } from 'react'
import { tableClass } from '#components/ui/table-shell.tsx'
import { type Column, type ColumnSorting, type ListedRow, nodeOf, sortedBy } from './column.ts'
import { DataRow } from './data-row.tsx'
import { HeaderCell } from './header-cell.tsx'
import { SelectAll } from './select-boxes.tsx'
import { Spacer } from './spacer.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { RowSelection } from './use-row-selection.ts'

const headingHeight = 32
const boxWidth = 40

export interface DataTableProps<Row> {
  label: string
  /** Narrowed and sorted. */
  rows: readonly Row[]
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
  const { rows, shownColumns, sorting, card, scroller, selection } = props
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
  const keys = useRowKeys({
    rows,
    scrollTo: (place) => virtualizer.scrollToIndex(place),
    open: props.onOpen,
    close: props.onClose,
    focusInGraph: props.onFocusInGraph,
    copy: props.onCopy,
    selection,
  })
  const rowId = (row: string) => `${id}-${row}`
  const span = card ? 1 : shownColumns.length + 1
  const pressed = ({ target }: MouseEvent) => {
    const place = (target as Element).closest('tr')?.dataset.place
    const row = place === undefined ? undefined : rows[Number(place)]
    if (!row || window.getSelection()?.toString()) return
    keys.setCurrent(row.id)
    props.onOpen(nodeOf(row))
  }
  // A table that keys move in, row by row, is a grid.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-multiselectable': true,
    onKeyDown: keys.onKeyDown,
    onClick: pressed,
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
        <tr aria-rowindex={1}>
          {card ? (
            <th scope="col">{props.label}</th>
          ) : (
            <>
              <SelectAll rows={rows} selection={selection} />
              {shownColumns.map((column) => (
                <HeaderCell
                  key={column.id}
                  words={column.header}
                  numeric={column.numeric === true}
                  sorted={column.id !== sorting.column ? false : sorting.descending ? 'desc' : 'asc'}
                  onSort={() => props.onSort(sortedBy(column, sorting))}
                />
              ))}
            </>
          )}
        </tr>
      </thead>
      <tbody>
        <Spacer height={items[0]?.start ?? 0} span={span} />
        {inSight.map((row, offset) => (
          <DataRow
            key={row.id}
            row={row}
            place={first + offset}
            id={rowId(row.id)}
            columns={shownColumns}
            isOpen={nodeOf(row) === props.selected}
            isCurrent={row.id === keys.current}
            isPicked={selection.ids.has(row.id)}
            onPick={selection.toggle}
            card={card}
          />
        ))}
        <Spacer height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} span={span} />
      </tbody>
    </table>
  )
}
