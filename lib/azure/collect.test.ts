import { Socket } from 'node:net'
import tls from 'node:tls'
import { ClientSecretCredential } from '@azure/identity'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { datasets } from '#lib/model/coverage.ts'
import { type Facts, factKinds } from '#lib/model/facts.ts'
import { sampleTenant } from '#lib/sample/sample-exports.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts'
import { sampleTenant as emulatedSample } from '../../emulator/tenant/sample-tenant.ts'
import { cloudFrom } from './cloud.ts'
import { type CollectOptions, collect } from './collect.ts'
import { countsIn } from './counts-in.ts'
import { fastClock } from './testing/fast-clock.ts'

const original = Socket.prototype.connect
let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await startEmulator({ tenant: emulatedSample() })
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), emulator.ca])
})
afterAll(() => emulator.stop())

function collected(options: Partial<CollectOptions> = {}) {
  const { settings, tenant } = emulator.azure
  const credential = new ClientSecretCredential(tenant.tenantId, settings.clientId, settings.clientSecret, {
    authorityHost: emulator.origin,
    disableInstanceDiscovery: true,
  })
  const cloud = cloudFrom('public', emulator.environment)
  const now = sampleTenant.takenAt
  return collect({ cloud, credential, now, clock: fastClock(50, Date.now()), ...options })
}

/** What does not depend on the door: the Azure CLI alone names roles, and looking up who is there says nothing. */
function comparable(facts: Facts): Facts {
  const found = new Set(facts.principals.map(({ id }) => id))
  const sorted = Object.fromEntries(
    factKinds.map((kind) => [kind, facts[kind].toSorted((one, other) => (one.id < other.id ? -1 : 1))]),
  ) as unknown as Facts
  return {
    ...sorted,
    roleAssignments: sorted.roleAssignments.map(({ roleName: _, ...assignment }) => assignment),
    directoryLookups: sorted.directoryLookups.filter(({ id }) => !found.has(id)),
    // The exports are without the log and the report.
    lastSignIns: [],
    activityEvents: [],
  }
}

describe('a collection of the emulated sample, over TLS', () => {
  it('finds what the imported sample holds, and nothing else', async () => {
    const { draft } = await collected()
    const [collection, imported] = [comparable(draft.facts), comparable((await sampleDraft()).facts)]
    for (const kind of factKinds) expect(collection[kind], kind).toEqual(imported[kind])
    expect(draft.facts.lastSignIns.length).toBeGreaterThan(20)
    expect(draft.facts.activityEvents.length).toBe(2)
    expect(draft.coverage.filter(({ state, scope }) => state !== 'complete' || scope !== '/')).toEqual([])
    const countOf = countsIn(draft.facts)
    for (const { dataset, count } of draft.coverage) expect(count, dataset).toBe(countOf(dataset))
    expect(new Set(draft.coverage.map(({ dataset }) => dataset))).toEqual(new Set(Object.keys(datasets)))
    expect(draft).toMatchObject({
      tenantId: sampleTenant.tenantId,
      tenantName: sampleTenant.name,
      source: 'collection',
      takenAt: sampleTenant.takenAt,
    })
  })

  it('connects to the emulator and to nobody else', async () => {
    const peers = new Set<string>()
    const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (
      this: Socket,
      ...args: unknown[]
    ) {
      const [options] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string; port?: number }]
      peers.add(`${options.host}:${options.port}`)
      return original.apply(this, args as never) as never
    })
    await collected()
    connect.mockRestore()
    const { port } = new URL(emulator.origin)
    expect([...peers].sort()).toEqual([`127.0.0.1:${port}`, `localhost:${port}`])
  })
})
