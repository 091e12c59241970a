import { ArrowDownUp } from 'lucide-react'
import { type Column, type ColumnSorting, columnSorting, sortingText } from './column.ts'

/** Sorting without column headings, for narrow screens. */
export function SortChoice<Row>(props: {
  columns: readonly Column<Row>[]
  sorting: ColumnSorting
  onSort(sorting: ColumnSorting): void
}) {
  const { columns, sorting, onSort } = props
  const offered = columns.filter(({ id, spare }) => !spare || id === sorting.column)
  return (
    <label className="relative inline-flex items-center">
      <span className="sr-only">Sort by</span>
      <ArrowDownUp size={14} aria-hidden className="pointer-events-none absolute left-2.5 text-muted" />
      <select
        value={sorting.column}
        onChange={(event) => {
          const column = columns.find(({ id }) => id === event.target.value)
          const descending = column?.numeric === true || column?.sortBy !== undefined
          const text = sortingText({ column: event.target.value, descending })
          onSort(columnSorting(text, columns, text))
        }}
        className="h-8 max-w-36 appearance-none truncate rounded-md border border-line-strong bg-surface pr-3 pl-8 font-medium text-sm hover:border-line-control"
      >
        {offered.map(({ id, header }) => (
          <option key={id} value={id}>
            {header}
          </option>
        ))}
      </select>
    </label>
  )
}
