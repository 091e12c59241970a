'use client'

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type ReactNode, useId, useMemo, useRef } from 'react'
import type { Column, ColumnSorting, ListedRow } from './column.ts'
import { HeaderCell } from './header-cell.tsx'
import { useRowKeys } from './use-row-keys.ts'

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature })
const headerHeight = 36
const noId = 'none'

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
  onFocusInGraph(id: string): void
  onCopy(row: Row): void
  /** Replaces the cells where the screen is narrow. */
  card?: ((row: Row) => ReactNode) | undefined
}

/**
 * Only the rows in sight exist, so the table model is given only those: building it for 100,000 rows takes longer than
 * narrowing and sorting them.
 */
export function DataTable<Row extends ListedRow>(props: DataTableProps<Row>) {
  const { rows, columns, shownColumns, sorting, card } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = card ? 68 : 36
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The heading covers the top of what scrolls, which shortens the view by as much.
    scrollPaddingEnd: headerHeight,
    getItemKey: (place) => rows[place]?.id ?? place,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  const inSight = useMemo(() => rows.slice(first, last + 1), [rows, first, last])
  const helper = useMemo(() => createColumnHelper<typeof features, Row>(), [])
  const definitions = useMemo(
    () =>
      columns.map((column) =>
        helper.accessor((row) => column.valueOf(row), {
          id: column.id,
          header: column.header,
          sortDescFirst: column.numeric === true || column.sortBy !== undefined,
          cell: ({ row }) => column.cell(row.original),
        }),
      ),
    [columns, helper],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: inSight,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting: [{ id: sorting.column, desc: sorting.descending }],
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, shownColumns.includes(column)])),
    },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update([{ id: sorting.column, desc: sorting.descending }]) : update
      if (next) props.onSort({ column: next.id, descending: next.desc })
    },
  })
  const keys = useRowKeys({
    rows,
    scrollTo: (place) => virtualizer.scrollToIndex(place),
    open: props.onOpen,
    focusInGraph: props.onFocusInGraph,
    copy: props.onCopy,
  })
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const rowDomId = (key: string) => `${id}-${key}`
  const above = items[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const width = shownColumns.reduce((sum, column) => sum + column.width, 0)
  const span = card ? 1 : shownColumns.length
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-auto overscroll-contain">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in */}
      <table
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={
          inSight.some((row) => row.id === keys.current) ? rowDomId(keys.current ?? noId) : undefined
        }
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        className="group/table w-full table-fixed border-separate border-spacing-0 text-left outline-none"
        style={card ? undefined : { minWidth: width }}
      >
        {card ? null : (
          <colgroup>
            {shownColumns.map((column, place) => (
              <col key={column.id} style={place === 0 ? undefined : { width: column.width }} />
            ))}
          </colgroup>
        )}
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {card ? (
                <th scope="col" className="sr-only">
                  {props.label}
                </th>
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
          <Spacer height={above} span={span} />
          {table.getRowModel().rows.map((row, offset) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys, for all of its rows
            <tr
              key={row.id}
              id={rowDomId(row.id)}
              aria-rowindex={first + offset + 2}
              aria-selected={row.id === props.selected}
              data-current={row.id === keys.current || undefined}
              onClick={() => {
                if (window.getSelection()?.toString()) return
                keys.setCurrent(row.id)
                props.onOpen(row.id)
              }}
              className="group/row cursor-pointer"
            >
              {card ? (
                <td className={clsx(cellLook, 'h-17 px-4')}>{card(row.original)}</td>
              ) : (
                row.getVisibleCells().map((cell) => (
                  <td
                    key={cell.id}
                    className={clsx(
                      cellLook,
                      'h-9 truncate px-3 py-0 first:pl-4',
                      byId.get(cell.column.id)?.numeric && 'text-right',
                    )}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))
              )}
            </tr>
          ))}
          <Spacer height={below} span={span} />
        </tbody>
      </table>
    </div>
  )
}

const cellLook =
  'border-line border-b group-hover/row:bg-raised group-aria-selected/row:bg-accent-soft group-data-current/row:group-focus-visible/table:bg-raised group-data-current/row:group-focus-visible/table:first:shadow-[inset_3px_0_0_var(--focus)]'

/** Stands for the rows that are out of sight. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height }} className="p-0" />
    </tr>
  )
}
