import type { Point } from '../point.ts'

/** One node moved by hand. */
export interface Move {
  node: string
  from: Point
  to: Point
}

/** What can be taken back, the last at the end, and what can be done again, the next at the front. */
export interface Moves {
  past: readonly Move[]
  future: readonly Move[]
}

export const unmoved: Moves = { past: [], future: [] }

/** More than this are not taken back one by one. */
const longest = 100

export const moved = ({ past }: Moves, move: Move): Moves => ({ past: [...past, move].slice(-longest), future: [] })

/** The move to be taken back, and what is left after. */
export function undone({ past, future }: Moves): { moves: Moves; move?: Move } {
  const move = past.at(-1)
  return move ? { move, moves: { past: past.slice(0, -1), future: [move, ...future] } } : { moves: { past, future } }
}

export function redone({ past, future }: Moves): { moves: Moves; move?: Move } {
  const [move, ...later] = future
  return move ? { move, moves: { past: [...past, move], future: later } } : { moves: { past, future } }
}
