import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptSignIn, newSignIn } from './kept-sign-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'azure-emulator-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('who may sign in is made once and kept, for its owner alone to read', () => {
  const made = keptSignIn(folder)
  expect(keptSignIn(folder)).toEqual(made)
  expect(newSignIn()).not.toEqual(made)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'sign-in.json')).mode & 0o077).toBe(0)
})

test('a file that is none is not taken for one', () => {
  writeFileSync(join(folder, 'sign-in.json'), '{}')
  expect(() => keptSignIn(folder)).toThrow('clientId')
})
