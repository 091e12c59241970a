import { expect, it } from 'vitest'
import { cornerBeside } from './corner.ts'

const window = { left: 0, top: 0, right: 1000, bottom: 800 }
const card = { width: 300, height: 200 }

it('stands bottom right where it hides nothing there, or all corners alike', () => {
  expect(cornerBeside({ left: 0, top: 0, right: 600, bottom: 800 }, card, window)).toBe('bottom-right')
  expect(cornerBeside(window, card, window)).toBe('bottom-right')
})

it('goes where it hides least of what is told of', () => {
  expect(cornerBeside({ left: 640, top: 0, right: 1000, bottom: 800 }, card, window)).toBe('bottom-left')
  expect(cornerBeside({ left: 0, top: 400, right: 1000, bottom: 800 }, card, window)).toBe('top-right')
  expect(cornerBeside({ left: 650, top: 0, right: 1000, bottom: 800 }, { width: 1000, height: 300 }, window)).toBe(
    'bottom-right',
  )
})
