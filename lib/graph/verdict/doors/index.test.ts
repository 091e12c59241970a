import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { doors } from './index.ts'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => !name.endsWith('.test.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3))
  .sort()
const sentences = (text: string) => text.match(/[.!?](\s|$)/g)?.length ?? 0

describe('the doors', () => {
  it('are all in the list, sorted, each named as its file', () => {
    expect(doors.map(({ id }) => id)).toEqual(files)
  })

  it.each(files)('%s has a test beside it', (file) => {
    expect(existsSync(new URL(`${file}.test.ts`, folder))).toBe(true)
  })

  it.each(doors)('$id is told in two sentences, with the page of Microsoft', ({ title, description, reference }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(sentences(description)).toBe(2)
    expect(reference).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z0-9/-]+$/)
  })

  it('open each type of resource by one of them only', () => {
    const targets = doors.flatMap((door) => door.targets)
    expect(new Set(targets).size).toBe(targets.length)
  })
})
