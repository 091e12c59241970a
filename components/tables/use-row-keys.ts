import { type KeyboardEvent, useState } from 'react'
import type { ListedRow } from './column.ts'

const rowsOfAPage = 15

export interface RowKeys<Row> {
  rows: readonly Row[]
  scrollTo(place: number): void
  open(id: string): void
  close(): void
  focusInGraph(id: string): void
  copy(row: Row): void
}

/** One row is the current one: arrows move it, Enter opens it, `g` shows it in the graph, `c` copies its id, Escape closes what is open. */
export function useRowKeys<Row extends ListedRow>({ rows, scrollTo, open, close, focusInGraph, copy }: RowKeys<Row>) {
  const [current, setCurrent] = useState<string>()
  const move = (to: number) => {
    const place = Math.max(0, Math.min(rows.length - 1, to))
    const row = rows[place]
    if (!row) return
    setCurrent(row.id)
    scrollTo(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const place = rows.findIndex(({ id }) => id === current)
    const row = rows[place]
    const acts = new Map<string, () => void>([
      ['ArrowDown', () => move(place + 1)],
      ['ArrowUp', () => move(place - 1)],
      ['PageDown', () => move(place + rowsOfAPage)],
      ['PageUp', () => move(place - rowsOfAPage)],
      ['Home', () => move(0)],
      ['End', () => move(rows.length - 1)],
      ['Escape', close],
    ])
    if (row) {
      acts.set('Enter', () => open(row.id))
      acts.set(' ', () => open(row.id))
      acts.set('g', () => focusInGraph(row.id))
      acts.set('c', () => copy(row))
    }
    const act = acts.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  return { current, setCurrent, onKeyDown }
}
