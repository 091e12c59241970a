import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockDirectory } from './lock.ts'
import { temporaryDirectory } from './testing/databases.ts'

let directory: string
beforeEach(() => {
  directory = temporaryDirectory()
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

it('a directory is locked once, even within one process', () => {
  const lock = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(/is in use by this process already: stop that one/)
  lock.release()
})

it('a released directory can be locked again, and releasing twice does no harm', () => {
  const lock = lockDirectory(directory)
  lock.release()
  const next = lockDirectory(directory)
  lock.release()
  expect(() => lockDirectory(directory)).toThrow(/is in use/)
  next.release()
})

it('a process id left by a process that died keeps nobody out', () => {
  writeFileSync(join(directory, 'lock.pid'), '2147483646\n')
  lockDirectory(directory).release()
})

it('a holder whose id is not known is named without one', () => {
  const lock = lockDirectory(directory)
  writeFileSync(join(directory, 'lock.pid'), '2147483646\n')
  expect(() => lockDirectory(directory)).toThrow(/is in use by another Lanyard: stop that one/)
  lock.release()
})

it('a lock file that is something else is said to be so', () => {
  writeFileSync(join(directory, 'lock.db'), 'not a database at all, but long enough to be looked at'.repeat(100))
  expect(() => lockDirectory(directory)).toThrow(/the lock file in `.*` cannot be used: file is not a database/)
})
