import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Facts } from '#lib/model/facts.ts'
import { sampleTenant as named } from '#lib/sample/sample-exports.ts'
import { EmulatedAzure } from '../../emulator/emulated-azure.ts'
import { sampleTenant } from '../../emulator/tenant/sample-tenant.ts'
import { type CollectOptions, collect } from './collect.ts'
import type { CollectProgress } from './progress.ts'
import { emulatedConnection } from './testing/emulated-connection.ts'
import { faultsOf } from './testing/judge.ts'

const emulator = () => new EmulatedAzure({ tenant: sampleTenant() })
const collected = (azure: EmulatedAzure, options: Partial<CollectOptions> = {}) =>
  collect({ ...emulatedConnection(azure), now: named.takenAt, ...options })
const requestsOf = (azure: EmulatedAzure) => azure.requests.all.filter(({ service }) => service !== 'entra').length
const stagingPath = () => join(mkdtempSync(join(tmpdir(), 'lanyard-')), 'collection.ndjson')

/** A run that is cancelled when so much of it is done. */
async function broken(azure: EmulatedAzure, path: string, after: number) {
  const cancel = new AbortController()
  const options = {
    stagingPath: path,
    signal: cancel.signal,
    onProgress: ({ done }: CollectProgress) => done >= after && cancel.abort(new Error('killed')),
  }
  await expect(collected(azure, options)).rejects.toThrow('killed')
}

describe('a run', () => {
  it('tells how far it is, and comes to its end', async () => {
    const told: CollectProgress[] = []
    const { draft } = await collected(emulator(), { onProgress: (progress) => told.push(structuredClone(progress)) })
    const last = told.at(-1)!
    expect([told[0]!.stage, last.stage]).toEqual(['connecting', 'reading'])
    expect(last.done).toBe(last.total)
    expect(last.total).toBeGreaterThan(50)
    expect(told.every(({ done }, index) => index === 0 || done >= told[index - 1]!.done)).toBe(true)
    expect(told.some(({ remainingSeconds }) => remainingSeconds !== undefined)).toBe(true)
    expect(told.some(({ reading }) => reading?.what === 'role assignments')).toBe(true)
    for (const { done, total } of last.datasets) expect(done).toBe(total)
    expect(last.facts).toBeGreaterThanOrEqual(draft.facts.resources.length)
  })

  it('that is cancelled yields nothing, and asks nothing more', async () => {
    const azure = emulator()
    await broken(azure, stagingPath(), 20)
    const before = requestsOf(azure)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(requestsOf(azure)).toBe(before)
  })

  it('that was killed goes on from what it had finished, to the same snapshot', async () => {
    const whole = emulator()
    const { draft: expected } = await collected(whole)
    for (const after of [5, 30, 60]) {
      const path = stagingPath()
      await broken(emulator(), path, after)
      const azure = emulator()
      const { draft, resumed, finish } = await collected(azure, { stagingPath: path })
      expect(resumed).toBe(true)
      expect(draft).toEqual(expected)
      expect(requestsOf(azure)).toBeLessThan(requestsOf(whole))
      expect(existsSync(path)).toBe(true)
      finish()
      expect(existsSync(path)).toBe(false)
    }
  })

  it('passes over a line that was cut off when it was killed', async () => {
    const { draft: expected } = await collected(emulator())
    const path = stagingPath()
    await broken(emulator(), path, 40)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.slice(0, -200))
    appendFileSync(path, '{"reading":{"collector":"resou')
    const { draft, resumed } = await collected(emulator(), { stagingPath: path })
    expect(resumed).toBe(true)
    expect(draft).toEqual(expected)
  })

  it('does not go on from one of another selection, or from one of yesterday', async () => {
    const path = stagingPath()
    await broken(emulator(), path, 40)
    const tomorrow = new Date(Date.parse(named.takenAt) + 86_400_000).toISOString()
    expect((await collected(emulator(), { stagingPath: path, now: tomorrow })).resumed).toBe(false)
    await broken(emulator(), path, 40)
    const selection = { managementGroups: ['mg-voyages'] }
    expect((await collected(emulator(), { stagingPath: path, selection })).resumed).toBe(false)
  })

  it('reads the subscriptions that were chosen, and says that it skipped the others', async () => {
    const { draft: all } = await collected(emulator())
    const [first, ...others] = all.facts.subscriptions
    const subscriptions = [first!.id.split('/')[2]!]
    const { draft } = await collected(emulator(), { selection: { subscriptions } })
    expect(draft.facts.subscriptions.map(({ id }) => id)).toEqual([first!.id])
    const skipped = draft.coverage.filter(({ dataset, state }) => dataset === 'resources' && state === 'skipped')
    expect(skipped.map(({ scope }) => scope).sort()).toEqual(others.map(({ id }) => id).sort())
    expect(draft.facts.resources.length).toBeLessThan(all.facts.resources.length)
  })

  it('reads what is below the management groups that were chosen', async () => {
    const { draft } = await collected(emulator(), { selection: { managementGroups: ['mg-voyages'] } })
    const below = draft.facts.subscriptions.every(({ ancestors }) =>
      ancestors!.some((id) => id.endsWith('/mg-voyages')),
    )
    expect(draft.facts.subscriptions.length).toBeGreaterThan(0)
    expect(below).toBe(true)
  })

  it('stands still when the sign-in is lost, says so, and goes on with the next one', async () => {
    const azure = emulator()
    azure.settings.tokenLifetime = 1
    azure.faults.add({ kind: 'refused-sign-in', match: 'oauth2', after: 6, times: 3 })
    const paused: (string | undefined)[] = []
    const { draft } = await collected(azure, {
      onProgress: ({ paused: why }) => paused.at(-1) !== why && paused.push(why),
    })
    expect(paused.filter((why, index) => index > 0 || why !== undefined)).toEqual([
      expect.stringContaining('AADSTS7000222'),
      undefined,
    ])
    expect(draft.coverage.every(({ state }) => state === 'complete')).toBe(true)
  })

  it('without a role anywhere says that nothing could be read', async () => {
    const azure = new EmulatedAzure({ tenant: sampleTenant(), access: { readerAt: [] } })
    await expect(collected(azure)).rejects.toThrow(/needs the role Reader/)
  })

  it('with a role at one resource group reads what is in it, and says that the rest of the subscription is denied', async () => {
    const { draft: all } = await collected(emulator())
    const group = all.facts.resourceGroups.find(({ name }) => name === 'rg-booking-prod')!.id
    const { draft } = await collected(new EmulatedAzure({ tenant: sampleTenant(), access: { readerAt: [group] } }))
    const subscription = group.split('/').slice(0, 3).join('/')
    const below = (facts: Facts, scope: string) =>
      facts.resources.flatMap(({ id }) => (id.startsWith(`${scope}/`) ? [id] : [])).sort()
    expect(below(draft.facts, subscription)).toEqual(below(all.facts, group))
    expect(
      draft.coverage.find(({ dataset, scope }) => dataset === 'resources' && scope === subscription),
    ).toMatchObject({
      state: 'partial',
      remedy: expect.stringContaining(`--role Reader --scope ${subscription}`),
    })
    expect(faultsOf(draft, all)).toEqual([])
  })

  it('without Microsoft Graph still reads Azure, and names the permissions that are missing', async () => {
    const azure = new EmulatedAzure({ tenant: sampleTenant(), access: { applicationPermissions: [] } })
    const { draft } = await collected(azure)
    const directory = draft.coverage.find(({ dataset }) => dataset === 'directory')!
    expect(directory).toMatchObject({ state: 'denied', remedy: expect.stringContaining('Application.Read.All') })
    expect(draft.coverage.filter(({ state }) => state === 'complete').map(({ dataset }) => dataset)).toContain(
      'resources',
    )
    expect(draft.facts.resources.length).toBeGreaterThan(100)
  })
})
