import { expect, test } from 'vitest'
import { moved, redone, undone, unmoved } from './moves.ts'

const at = (x: number) => ({ x, y: 0 })
const first = { node: 'a', from: at(0), to: at(1) }
const second = { node: 'a', from: at(1), to: at(2) }
const twice = moved(moved(unmoved, first), second)

test('moves are taken back one by one, the last first, and done again', () => {
  const once = undone(twice)
  expect(once.move).toBe(second)
  expect(undone(once.moves).move).toBe(first)
  expect(undone(undone(once.moves).moves)).toEqual({ moves: { past: [], future: [first, second] } })
  expect(redone(once.moves)).toEqual({ move: second, moves: twice })
  expect(redone(twice)).toEqual({ moves: twice })
})

test('a new move forgets what could be done again', () => {
  expect(moved(undone(twice).moves, first)).toEqual({ past: [first, first], future: [] })
})

test('a hundred moves can be taken back', () => {
  let moves = unmoved
  for (let step = 0; step < 250; step++) moves = moved(moves, { node: 'a', from: at(step), to: at(step + 1) })
  expect(moves.past).toHaveLength(100)
})
