import { useDeferredValue, useMemo } from 'react'
import type { Column, ColumnSorting } from './column.ts'
import type { Chosen, Facet } from './facet.ts'
import { narrowed, searchable } from './narrowed.ts'
import { orderedRows, rowOrder } from './row-order.ts'

export interface ListKind<Row> {
  columns: readonly Column<Row>[]
  facets: readonly Facet<Row>[]
  textOf(row: Row): string
}

/** The rows that the view asks for. Each step is kept until its own input changes; typing stays ahead of narrowing. */
export function useListing<Row>(
  rows: readonly Row[],
  kind: ListKind<Row>,
  view: { text: string; chosen: Chosen; sorting: ColumnSorting },
) {
  const text = useDeferredValue(view.text)
  const chosen = useDeferredValue(view.chosen)
  const { column, descending } = view.sorting
  const list = useMemo(() => searchable(rows, kind.textOf), [rows, kind])
  const order = useMemo(() => {
    const sorted = kind.columns.find(({ id }) => id === column)
    const by = sorted?.sortBy ?? sorted?.valueOf ?? (() => 0)
    return rowOrder(rows, { by, descending })
  }, [rows, kind, column, descending])
  const result = useMemo(() => narrowed(list, kind.facets, { text, chosen }), [list, kind, text, chosen])
  const shown = useMemo(() => orderedRows(rows, order, result.shown), [rows, order, result])
  return { rows: shown, counts: result.counts }
}
