import { parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { type ColumnSorting, columnSorting, sortingText } from './column.ts'
import { useFilterView } from './use-filter-view.ts'
import type { ListKind } from './use-listing.ts'

const usualSorting = '-warnings'
const parsers = {
  sort: parseAsString.withDefault(usualSorting),
  columns: parseAsArrayOf(parseAsString),
  node: parseAsString,
}

/** What is seen of a table, held by the URL: what narrows it, sorting, columns, and the node that is open beside it. */
export function useTableView<Row>({ facets, columns }: Pick<ListKind<Row>, 'facets' | 'columns'>) {
  const filter = useFilterView(useMemo(() => facets.map(({ key }) => key), [facets]))
  const [fixed, setFixed] = useQueryStates(parsers)
  return {
    ...filter,
    sorting: columnSorting(fixed.sort, columns, usualSorting),
    columnIds: fixed.columns,
    node: fixed.node,
    setSorting: (sorting: ColumnSorting) => void setFixed({ sort: sortingText(sorting) }),
    setColumnIds: (ids: string[] | null) => void setFixed({ columns: ids }),
    // The browser's Back closes what was opened; moving on from one node to the next adds nothing to go back through.
    openNode: (node: string | null) => void setFixed({ node }, { history: node && !fixed.node ? 'push' : 'replace' }),
  }
}
export type TableView = ReturnType<typeof useTableView>
