import { useCallback, useMemo, useState } from 'react'
import type { ListedRow } from './column.ts'

export interface RowSelection {
  ids: ReadonlySet<string>
  toggle(id: string): void
  select(ids: readonly string[]): void
  selectAll(rows: readonly ListedRow[]): void
  clear(): void
}

const nothing: ReadonlySet<string> = new Set()

/** Rows picked to do something with; those that are filtered away stay picked. */
export function useRowSelection(): RowSelection {
  const [ids, setIds] = useState(nothing)
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const select = useCallback((more: readonly string[]) => setIds((before) => new Set([...before, ...more])), [])
  const selectAll = useCallback((rows: readonly ListedRow[]) => setIds(new Set(rows.map(({ id }) => id))), [])
  const clear = useCallback(() => setIds(nothing), [])
  return useMemo(() => ({ ids, toggle, select, selectAll, clear }), [ids, toggle, select, selectAll, clear])
}
