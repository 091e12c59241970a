import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DiskFailure, isDiskFailure } from './disk-failure.ts'
import { openStore } from './store.ts'
import { storyOnBrokenDisk } from './testing/broken-disk.ts'
import { isIntact } from './testing/broken-disk-story.ts'
import { temporaryDirectory } from './testing/databases.ts'

let directory: string
beforeEach(() => {
  directory = temporaryDirectory()
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

it('a full disk refuses a snapshot and says where; with space again the same process goes on, and nothing is lost', {
  timeout: 180_000,
}, async () => {
  expect(await storyOnBrokenDisk(directory, 'ENOSPC 400000')).toEqual({
    refusal: `the disk of \`${directory}\` is full (ENOSPC: the disk is broken for a test, write): nothing of this was stored, and what was before is intact; make space there and try again`,
    mended: ['1'],
    goneOn: ['3', '1'],
    intact: true,
  })
  const store = await openStore({ dataDirectory: directory })
  expect(await isIntact(store)).toBe(true)
  await store.close()
})

it('a disk that fails is told by its code, whichever database says it', () => {
  const server = Object.assign(new Error('could not extend file "base/5/1": No space left on device'), {
    code: '53100',
  })
  expect(isDiskFailure(server)).toBe(true)
  expect(isDiskFailure(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe(false)
  expect(isDiskFailure(new DiskFailure('the disk', server))).toBe(true)
  expect(new DiskFailure('the disk', server).message).toBe(
    'the disk is full (could not extend file "base/5/1": No space left on device): nothing of this was stored, and what was before is intact; make space there and try again',
  )
})
