import { useDeferredValue, useMemo } from 'react'
import type { Column, ColumnSorting } from './column.ts'
import type { Chosen, Facet } from './facet.ts'
import { type Filter, narrowedSteps, type Searchable, searchableSteps } from './narrowed.ts'
import { orderedRows, rowOrderSteps } from './row-order.ts'
import type { Steps } from './steps.ts'
import { useSliced } from './use-sliced.ts'

export interface ListKind<Row> {
  columns: readonly Column<Row>[]
  facets: readonly Facet<Row>[]
  textOf(row: Row): string
}

export interface Listing<Row> {
  rows: readonly Row[]
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** The rows that the view asks for, worked out between what people do; absent until the first is there. */
export function useListing<Row>(
  rows: readonly Row[] | undefined,
  kind: ListKind<Row>,
  view: { text: string; chosen: Chosen; sorting: ColumnSorting },
): Listing<Row> | undefined {
  const text = useDeferredValue(view.text)
  const chosen = useDeferredValue(view.chosen)
  const { column, descending } = view.sorting
  const lister = useMemo(() => rows && listerOf(rows, kind), [rows, kind])
  const make = useMemo(
    () => lister && (() => lister({ text, chosen }, { column, descending })),
    [lister, text, chosen, column, descending],
  )
  return useSliced(make, rows?.length ?? 0)
}

/** Keeps what does not change while the rows stay: their texts, and the order by each column that was asked for. */
function listerOf<Row>(rows: readonly Row[], { columns, facets, textOf }: ListKind<Row>) {
  let list: Searchable<Row> | undefined
  const orders = new Map<string, Int32Array>()
  return function* listing(filter: Filter, { column, descending }: ColumnSorting): Steps<Listing<Row>> {
    const key = `${descending ? '-' : ''}${column}`
    const sorted = columns.find(({ id }) => id === column)
    const by = sorted?.sortBy ?? sorted?.valueOf ?? (() => 0)
    const order = orders.get(key) ?? (yield* rowOrderSteps(rows, { by, descending }))
    orders.set(key, order)
    list ??= yield* searchableSteps(rows, textOf)
    const { shown, counts } = yield* narrowedSteps(list, facets, filter)
    return { rows: orderedRows(rows, order, shown), counts }
  }
}
