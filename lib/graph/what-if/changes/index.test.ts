import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeKinds } from './index.ts'

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts') && file !== 'index.ts')
const names = files.map((file) => file.replace(/\.ts$/, '')).sort()

test('every kind of change is on the list, sorted, under the name of its file, with a test beside it', () => {
  expect(changeKinds.map(({ id }) => id)).toEqual(names)
  for (const { id } of changeKinds) expect(existsSync(new URL(`${id}.test.ts`, folder)), id).toBe(true)
})

test('every kind says what it is in two sentences, and where Microsoft tells of it', () => {
  for (const { id, description, reference } of changeKinds) {
    expect(description.match(/[.](?: |$)/g)?.length, id).toBe(2)
    expect(reference, id).toMatch(/^https:\/\/learn\.microsoft\.com\/\S+$/)
  }
})
