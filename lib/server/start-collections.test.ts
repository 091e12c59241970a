import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { collectionFiles } from './collection-files.ts'
import type { Collections } from './collections.ts'
import { startCollections } from './start-collections.ts'

const hour = 3_600_000
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString()
const request = { cloud: 'public' as const }

let directory: string
let started: Collections | undefined
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lanyard-collections-'))
})
afterEach(async () => {
  await started?.close()
  rmSync(directory, { recursive: true })
})

function startedWith(kept: Partial<Record<'last' | 'schedule' | 'staging', object>>) {
  for (const [name, content] of Object.entries(kept))
    writeFileSync(collectionFiles(directory)[name as 'last'], JSON.stringify(content))
  started = startCollections(directory)
  return started.state()
}

it('a run that was killed is told as interrupted, with how long it can be gone on with', () => {
  const startedAt = ago(hour / 4)
  const { last } = startedWith({ last: { startedAt, request }, staging: { header: '{}', startedAt } })
  expect(last).toEqual({
    startedAt,
    request,
    outcome: 'interrupted',
    resumableUntil: new Date(Date.parse(startedAt) + hour).toISOString(),
  })
})

it('what was read too long ago is not promised to be gone on with', () => {
  const startedAt = ago(2 * hour)
  const { last } = startedWith({ last: { startedAt, request }, staging: { header: '{}', startedAt } })
  expect(last?.resumableUntil).toBeUndefined()
})

it('a schedule counts from the end of the last run, also over a restart', () => {
  const endedAt = ago(2 * hour)
  const last = { startedAt: ago(3 * hour), endedAt, request, outcome: 'published', snapshotId: 7 }
  const { schedule } = startedWith({ last, schedule: { everyHours: 6, request } })
  expect(schedule?.nextAt).toBe(new Date(Date.parse(endedAt) + 6 * hour).toISOString())
})

it('a run that was missed is caught up with soon, not at once', () => {
  const last = { startedAt: ago(9 * hour), endedAt: ago(8 * hour), request, outcome: 'published', snapshotId: 7 }
  const { schedule } = startedWith({ last, schedule: { everyHours: 6, request } })
  const wait = Date.parse(schedule?.nextAt ?? '') - Date.now()
  expect(wait).toBeGreaterThan(30_000)
  expect(wait).toBeLessThan(120_000)
})

it('a schedule is off until it is asked for, kept, and gone when it is taken back', async () => {
  expect(startedWith({}).schedule).toBeUndefined()
  started?.schedule({ everyHours: 3, request })
  await started?.close()
  expect(startedWith({}).schedule).toMatchObject({ everyHours: 3, request })
  started?.schedule(undefined)
  await started?.close()
  expect(startedWith({}).schedule).toBeUndefined()
})

it('what is kept by another version is not taken for anything', () => {
  expect(startedWith({ last: { when: 'once' }, schedule: { every: 'day' } })).toEqual({ revision: expect.any(Number) })
})
