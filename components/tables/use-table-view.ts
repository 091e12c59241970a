import { parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { type ColumnSorting, columnSorting, sortingText } from './column.ts'
import type { Chosen } from './facet.ts'
import type { ListKind } from './use-listing.ts'

const usualSorting = '-warnings'
const parsers = {
  q: parseAsString.withDefault(''),
  sort: parseAsString.withDefault(usualSorting),
  columns: parseAsArrayOf(parseAsString),
  node: parseAsString,
}
const values = parseAsArrayOf(parseAsString).withDefault([])

/** What is seen of a table, held by the URL: text, facets, sorting, columns, and the node that is open beside it. */
export function useTableView<Row>({ facets, columns }: Pick<ListKind<Row>, 'facets' | 'columns'>) {
  const [fixed, setFixed] = useQueryStates(parsers)
  const facetParsers = useMemo(() => Object.fromEntries(facets.map(({ key }) => [key, values])), [facets])
  const [byFacet, setByFacet] = useQueryStates(facetParsers)
  const chosen: Chosen = useMemo(() => new Map(Object.entries(byFacet)), [byFacet])
  return {
    text: fixed.q,
    chosen,
    sorting: columnSorting(fixed.sort, columns, usualSorting),
    columnIds: fixed.columns,
    node: fixed.node,
    isNarrowed: fixed.q.trim() !== '' || [...chosen.values()].some((some) => some.length > 0),
    setText: (q: string) => setFixed({ q: q || null }),
    choose: (facet: string, next: readonly string[]) => setByFacet({ [facet]: next.length > 0 ? [...next] : null }),
    setSorting: (sorting: ColumnSorting) => setFixed({ sort: sortingText(sorting) }),
    setColumnIds: (ids: string[] | null) => setFixed({ columns: ids }),
    // The browser's Back closes what was opened; moving on from one node to the next adds nothing to go back through.
    openNode: (node: string | null) => setFixed({ node }, { history: node && !fixed.node ? 'push' : 'replace' }),
    clear: () => {
      setFixed({ q: null })
      setByFacet(null)
    },
  }
}
export type TableView = ReturnType<typeof useTableView>
