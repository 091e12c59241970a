import { type KeyboardEvent, useState } from 'react'
import { type ListedRow, nodeOf } from './column.ts'
import type { RowSelection } from './use-row-selection.ts'

const rowsOfAPage = 15

export interface RowKeys<Row> {
  rows: readonly Row[]
  scrollTo(place: number): void
  open(id: string): void
  close(): void
  focusInGraph(id: string): void
  copy(row: Row): void
  selection: RowSelection
}

/**
 * One row is the current one: arrows move it, with Shift they select on the way; Space selects it, Ctrl+A all; Enter opens
 * it, `g` shows it in the graph, `c` copies its id; Escape lets go of what is selected, then closes what is open.
 */
export function useRowKeys<Row extends ListedRow>(keys: RowKeys<Row>) {
  const { rows, scrollTo, open, close, focusInGraph, copy, selection } = keys
  const [current, setCurrent] = useState<string>()
  const move = (to: number, from: number, isSelecting: boolean) => {
    const place = Math.max(0, Math.min(rows.length - 1, to))
    const row = rows[place]
    if (!row) return
    setCurrent(row.id)
    scrollTo(place)
    if (!isSelecting) return
    const [first, last] = [Math.max(0, Math.min(from, place)), Math.max(from, place)]
    selection.select(rows.slice(first, last + 1).map(({ id }) => id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return
      event.preventDefault()
      return selection.selectAll(rows)
    }
    const place = rows.findIndex(({ id }) => id === current)
    const row = rows[place]
    const go = (to: number) => () => move(to, place, event.shiftKey)
    const acts = new Map<string, () => void>([
      ['ArrowDown', go(place + 1)],
      ['ArrowUp', go(place - 1)],
      ['PageDown', go(place + rowsOfAPage)],
      ['PageUp', go(place - rowsOfAPage)],
      ['Home', go(0)],
      ['End', go(rows.length - 1)],
      ['Escape', selection.ids.size > 0 ? selection.clear : close],
    ])
    if (row) {
      acts.set('Enter', () => open(nodeOf(row)))
      acts.set(' ', () => selection.toggle(row.id))
      acts.set('g', () => focusInGraph(nodeOf(row)))
      acts.set('c', () => copy(row))
    }
    const act = acts.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  return { current, setCurrent, onKeyDown }
}
