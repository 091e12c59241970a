import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setDoorkeeper } from '#lib/gate/doorkeeper.ts'
import { memorySessions } from '#lib/gate/memory-sessions.ts'
import { limitsOf, newSession } from '#lib/gate/session.ts'
import { acceptFinding, withdrawAcceptance } from '../accept-finding.ts'
import { historyFile, restoreHistoryFile, tenantNamed } from '../history/history-file.ts'
import { retain } from '../history/retain.ts'
import { importFiles } from '../import-files.ts'
import { type Runtime, startRuntime } from '../runtime.ts'
import { actingAs } from './acting.ts'
import { auditFile } from './audit-file.ts'
import { auditQuestionSchema, listAudit } from './list-audit.ts'
import { endSessions, listSessions } from './list-sessions.ts'
import { record } from './record.ts'
import { refusals } from './record-refusal.ts'

const dataDirectory = mkdtempSync(join(tmpdir(), 'lanyard-audit-'))
let runtime: Runtime
beforeAll(async () => {
  runtime = await startRuntime({ port: 0, dataDirectory })
}, 60_000)
afterAll(async () => {
  setDoorkeeper(undefined)
  await runtime.close()
  rmSync(dataDirectory, { recursive: true })
})

const ada = { subject: 'oid-of-ada', name: 'Ada', role: 'Admin' }
const asked = (question: object = {}) => listAudit(auditQuestionSchema.parse(question))
const last = async () => (await asked({ limit: 1 })).entries[0]

const group = JSON.stringify([
  {
    id: '/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/one',
    name: 'one',
    type: 'Microsoft.Resources/resourceGroups',
    location: 'westeurope',
  },
])
const file = (content: string) => [{ name: 'groups.json', stream: () => new Blob([content]).stream() }]

describe('what somebody did is written down by whatever does it, with their name', () => {
  it('accepting a warning, and taking that back', async () => {
    const tenant = (await runtime.tenant())!
    const finding = tenant.warnings.findings[0]!.id
    const wanted = { finding, reason: 'known', person: 'Liv', until: '2099-01-01' }
    await actingAs(ada, () => acceptFinding(tenant, wanted, { now: new Date().toISOString() }))
    expect(await last()).toMatchObject({ ...ada, action: 'accepted a warning' })
    await actingAs(ada, () => withdrawAcceptance(tenant, finding))
    expect(await last()).toMatchObject({ ...ada, action: 'took an acceptance back' })
  })

  it('handing out a whole history, and taking one in', async () => {
    const bytes = await actingAs(ada, async () => historyFile(await tenantNamed(undefined)))
    expect(await last()).toMatchObject({ ...ada, action: 'exported' })
    await actingAs(ada, () => restoreHistoryFile(bytes))
    expect(await last()).toMatchObject({ ...ada, action: 'imported', about: expect.stringContaining('a history') })
  })

  it('importing, and removing snapshots; on the command line it was this machine', async () => {
    for (const _ of [1, 2]) await importFiles(file(group), { now: new Date().toISOString() })
    expect(await last()).toMatchObject({
      subject: 'this-machine',
      action: 'imported',
      about: expect.stringMatching(/^1 file into snapshot \d+$/),
    })
    await retain({ count: 1 })
    expect(await last()).toMatchObject({ action: 'removed snapshots', about: expect.stringMatching(/^1 of tenant/) })
  })

  it('ending a session of somebody', async () => {
    const sessions = memorySessions()
    setDoorkeeper({ cookie: 'c', sessions, programs: memorySessions(), note: async () => {} })
    for (const name of ['Otto', 'Otto', 'Vera'])
      await sessions.add(newSession({ subject: name, name, role: 'Viewer' }, limitsOf.team, Date.now()).session)
    const listed = (await listSessions()).sessions
    expect(listed.map(({ name }) => name).sort()).toEqual(['Otto', 'Otto', 'Vera'])
    expect(await actingAs(ada, () => endSessions({ subject: 'Otto' }))).toEqual({ ended: 2 })
    expect((await listSessions()).sessions.map(({ name }) => name)).toEqual(['Vera'])
    expect(await last()).toMatchObject({ ...ada, action: 'ended a session', about: 'of Otto' })
    await expect(endSessions({ idHash: 'a'.repeat(64) })).rejects.toThrow('any more')
  })
})

it('what cannot be written down is not handed out', async () => {
  const failing = { record: () => Promise.reject(new Error('the disk is full')) }
  await expect(record('exported', 'everything', { kept: failing })).rejects.toThrow('the disk is full')
})

it('a flood of refusals is written down as thirty a minute, and how many more there were', async () => {
  let now = 0
  const written: string[] = []
  const refused = refusals({ now: () => now, write: async (_, about) => void written.push(about) })
  for (let count = 0; count < 1000; count++) await refused('a wrong link')
  expect(written).toHaveLength(30)
  now = 60_000
  await refused('a wrong link')
  expect(written.at(-1)).toBe('a wrong link; and 970 more before that')
})

describe('the log is read', () => {
  it('a page at a time, narrowed, with how many there are in all', async () => {
    const all = await asked({ limit: 1000 })
    expect(all.next).toBeUndefined()
    expect(all.total).toBe(all.entries.length)
    const pages = []
    for (let before: number | undefined; ; ) {
      const page = await asked({ limit: 2, ...(before && { before }) })
      pages.push(...page.entries)
      before = page.next
      if (before === undefined) break
    }
    expect(pages).toEqual(all.entries)
    expect((await asked({ action: 'exported' })).entries.every(({ action }) => action === 'exported')).toBe(true)
    for (const wrong of [{ limit: 1e9 }, { before: -1 }, { before: 'x' }, { action: 'nothing' }, { subject: '' }])
      expect(auditQuestionSchema.safeParse(wrong).success).toBe(false)
  })

  it('as CSV, in which no cell is a formula', async () => {
    await record('exported', '@SUM(1)', { by: { subject: 'x', name: '=cmd|calc', role: '+1' } })
    const lines = (await text(Readable.from(auditFile({})))).split('\r\n')
    expect(lines[0]).toBe('\uFEFF"time","who","name","role","action","what"')
    expect(lines[1]).toContain('"x","\'=cmd|calc","\'+1","exported","\'@SUM(1)"')
    expect(lines).toHaveLength((await asked({ limit: 1 })).total + 2)
  })
})
