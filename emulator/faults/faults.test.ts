import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultKinds } from './index.ts'

test('every file here is a kind of fault, in the list under its own name, with a test beside it', () => {
  const files = readdirSync(import.meta.dirname)
  const others = new Set(['fault.ts', 'body.ts', 'index.ts', 'faults.test.ts'])
  const kinds = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !others.has(file))
  expect(faultKinds.map(({ id }) => id)).toEqual(kinds.map((file) => file.replace(/\.ts$/, '')).sort())
  expect(kinds.filter((file) => !files.includes(file.replace(/\.ts$/, '.test.ts')))).toEqual([])
})

test('every kind says in words what happens', () => {
  for (const { label, words } of faultKinds) {
    expect(label).not.toBe('')
    expect(words).toMatch(/\.$/)
  }
})
