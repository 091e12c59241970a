import { Select } from '#components/ui/select.tsx'
import { type Column, type ColumnSorting, sortedBy } from './column.ts'

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
        if (column) onSort(sortedBy(column, { column: '', descending: false }))
      }}
      choices={columns
        .filter(({ id, spare }) => !spare || id === sorting.column)
        .map(({ id, header }) => ({ value: id, label: header }))}
    />
  )
}
