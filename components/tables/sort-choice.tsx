import { Select } from '#components/ui/select.tsx'
import type { Column, ColumnSorting } from './column.ts'

/** Sorting without column headings, for narrow screens. */
export function SortChoice<Row>(props: {
  columns: readonly Column<Row>[]
  sorting: ColumnSorting
  onSort(sorting: ColumnSorting): void
}) {
  const { columns, sorting, onSort } = props
  return (
    <Select
      label="Sort"
      value={sorting.column}
      onChange={(id) => {
        const column = columns.find((one) => one.id === id)
        onSort({ column: id, descending: column?.numeric === true || column?.sortBy !== undefined })
      }}
      choices={columns
        .filter(({ id, spare }) => !spare || id === sorting.column)
        .map(({ id, header }) => ({ value: id, label: header }))}
    />
  )
}
