import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts'
import { sampleTenant } from '../../emulator/tenant/sample-tenant.ts'
import type { CollectionsAnswer } from './collection-answers.ts'
import { collectionEvents } from './collection-events.ts'
import { collections } from './collections.ts'
import { runtime, startRuntime } from './runtime.ts'
import { startCollections } from './start-collections.ts'

const dataDirectory = mkdtempSync(join(tmpdir(), 'lanyard-'))
const request = { cloud: 'public' as const }
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ tenant: sampleTenant() })
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), emulator.ca])
  Object.assign(process.env, emulator.environment, { AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential' })
  await startRuntime({ port: 0, dataDirectory })
  startCollections(dataDirectory)
})
afterAll(async () => {
  await collections().close()
  await runtime().close()
  await emulator.stop()
})

/** How the collection ends that is running. */
function ended(): Promise<NonNullable<CollectionsAnswer['last']>> {
  return new Promise((resolve) => {
    const unwatch = collections().watch((state) => {
      if (!state?.last || state.running) return
      unwatch()
      resolve(state.last)
    })
  })
}

describe('collecting', () => {
  it('publishes a snapshot in place of the sample, and runs one at a time', async () => {
    collections().start(request)
    expect(collections().state().running).toMatchObject({ request })
    expect(() => collections().start(request)).toThrow(/is running since/)
    const { snapshotId, outcome } = await ended()
    expect(outcome).toBe('published')
    expect(await runtime().snapshots()).toMatchObject([
      { id: snapshotId, source: 'collection', tenantName: 'Lantern Isles Ferries' },
    ])
  })

  it('that is cancelled leaves the snapshot before', async () => {
    const before = await runtime().snapshots()
    collections().start(request)
    collections().cancel()
    expect(await ended()).toMatchObject({ outcome: 'cancelled' })
    expect(await runtime().snapshots()).toEqual(before)
  })

  it('that is cancelled stays so, whatever was still on its way, and is gone on with', async () => {
    emulator.azure.faults.add({ kind: 'slow-answer', match: 'denyAssignments', seconds: 1 })
    collections().start(request)
    await new Promise<void>((resolve) => {
      const unwatch = collections().watch((state) => {
        if ((state?.running?.progress?.done ?? 0) < 10) return
        unwatch()
        resolve()
      })
    })
    collections().cancel()
    await ended()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(collections().state()).toMatchObject({ last: { outcome: 'cancelled', resumableUntil: expect.any(String) } })
    expect(collections().state().running).toBeUndefined()
    emulator.azure.faults.clear()
    collections().start(request)
    expect(await ended()).toMatchObject({ outcome: 'published', resumed: true })
  })

  it('that fails says why, and leaves the snapshot before', async () => {
    const before = await runtime().snapshots()
    emulator.azure.faults.add({ kind: 'denied', match: 'GET /subscriptions\\?' })
    collections().start(request)
    expect((await ended()).error).toContain('Azure refused: 403 AuthorizationFailed')
    expect(await runtime().snapshots()).toEqual(before)
    emulator.azure.faults.clear()
  })

  it('is told as server-sent events, until the server stops', async () => {
    const reader = collectionEvents().body!.pipeThrough(new TextDecoderStream()).getReader()
    const first = (await reader.read()).value!
    expect(JSON.parse(/^data: (.*)\n\n$/.exec(first)![1]!)).toEqual(collections().state())
    collections().start(request)
    const states: string[] = []
    for (let text = ''; !text.includes('"snapshotId"') || text.includes('"running"'); states.push(text))
      text = (await reader.read()).value!
    expect(states.some((text) => text.includes('"reading"'))).toBe(true)
    await reader.cancel()
  })

  it('tells beforehand what the sign-in may read', async () => {
    const answer = await collections().preflight(request)
    expect('readings' in answer && answer.readings.every(({ state }) => state === 'readable')).toBe(true)
  })

  it('without a sign-in says so, and fails with what to do', async () => {
    const secret = process.env.AZURE_CLIENT_SECRET
    process.env.AZURE_CLIENT_SECRET = 'guessed'
    expect(await collections().preflight(request)).toMatchObject({ signIn: 'missing' })
    collections().start(request)
    expect((await ended()).error).toMatch(/run `az login`/)
    process.env.AZURE_CLIENT_SECRET = secret
  })
})
