import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

/** Every character is ten wide. */
const context = {
  font: 'ten',
  measureText: (text: string) => ({ width: text.length * 10 }),
} as CanvasRenderingContext2D

test('a name that fits stays on one line', () => expect(linesOf(context, 'Reader', 100)).toEqual(['Reader']))

test('words that do not fit go to a second line', () =>
  expect(linesOf(context, 'Storage Blob Data Contributor', 170)).toEqual(['Storage Blob Data', 'Contributor']))

test('what is too long for two lines is cut on the second', () => {
  const [first, rest] = linesOf(context, 'Role assignment whose principal no longer exists', 160)
  expect(first).toBe('Role assignment')
  expect(rest).toContain('…')
  expect(rest!.length * 10).toBeLessThanOrEqual(160)
})

test('a name without spaces is cut in its middle', () => {
  const [only, rest] = linesOf(context, 'vm-quay-camera-test', 100)
  expect(rest).toBeUndefined()
  expect(only).toMatch(/^vm-.*…/)
})
