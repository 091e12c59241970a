'use client'

import { useMemo, useState } from 'react'
import { keepPlace } from '../kept-places.ts'
import type { Point } from '../point.ts'
import type { LaidOut } from '../use-layout.ts'
import { type Moves, moved, redone, undone, unmoved } from './moves.ts'

/** Moves by hand in a picture, which are kept for its view, and can be taken back while the picture stays. */
export function useMoves(laidOut: LaidOut | undefined) {
  const [state, setState] = useState<{ key?: string; moves: Moves; put: number }>({ moves: unmoved, put: 0 })
  const moves = state.key === laidOut?.key ? state.moves : unmoved
  // A new object makes the elements anew, after nodes were put elsewhere.
  const placed = useMemo(() => laidOut && { ...laidOut, put: state.put }, [laidOut, state.put])
  const put = (node: string, { x, y }: Point) => {
    const at = laidOut?.layout.ids.indexOf(node) ?? -1
    if (!laidOut || at < 0) return
    // Also for the next time the picture grows.
    laidOut.layout.x[at] = x
    laidOut.layout.y[at] = y
    keepPlace(laidOut.places, node, { x, y })
  }
  const step = (take: typeof undone, end: 'from' | 'to') => {
    const { move, moves: next } = take(moves)
    if (!move) return
    put(move.node, move[end])
    setState({ key: laidOut?.key, moves: next, put: state.put + 1 })
  }
  return {
    placed,
    move(node: string, to: Point) {
      const at = laidOut?.layout.ids.indexOf(node) ?? -1
      if (!laidOut || at < 0) return
      const from = { x: laidOut.layout.x[at]!, y: laidOut.layout.y[at]! }
      // A click is no move.
      if (Math.hypot(to.x - from.x, to.y - from.y) < 1) return
      put(node, to)
      setState({ ...state, key: laidOut.key, moves: moved(moves, { node, from, to }) })
    },
    undo: () => step(undone, 'from'),
    redo: () => step(redone, 'to'),
    canUndo: moves.past.length > 0,
    canRedo: moves.future.length > 0,
  }
}
