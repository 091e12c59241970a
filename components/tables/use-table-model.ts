import { columnVisibilityFeature, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Column, ColumnSorting, ListedRow } from './column.ts'

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature })

/**
 * Headings, sorting and visible cells. It is given only the rows in sight: building a model of 100,000 rows takes
 * longer than narrowing and sorting them.
 */
export function useTableModel<Row extends ListedRow>(props: {
  columns: readonly Column<Row>[]
  shownColumns: readonly Column<Row>[]
  inSight: readonly Row[]
  sorting: ColumnSorting
  onSort(sorting: ColumnSorting): void
}) {
  const { columns, shownColumns, inSight, sorting, onSort } = props
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row): unknown => column.valueOf(row),
        header: column.header,
        sortDescFirst: column.numeric === true || column.sortBy !== undefined,
        cell: ({ row }: { row: { original: Row } }) => column.cell(row.original),
      })),
    [columns],
  )
  const state = [{ id: sorting.column, desc: sorting.descending }]
  return useTable({
    features,
    columns: definitions,
    data: inSight,
    getRowId: (row: Row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting: state,
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, shownColumns.includes(column)])),
    },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(state) : update
      if (next) onSort({ column: next.id, descending: next.desc })
    },
  })
}
