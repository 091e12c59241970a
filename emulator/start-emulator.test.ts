import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningEmulator, startEmulator } from './start-emulator.ts'
import { sample, tokens } from './testing/asking.ts'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await startEmulator({ tenant: sample })
})
afterAll(() => emulator.stop())

interface Received {
  status: number
  headers: Record<string, unknown>
  text: string
}

function asked(path: string, { ca = emulator.ca, host = emulator.origin, headers = {} } = {}): Promise<Received> {
  return new Promise((resolve, reject) => {
    request(`${host}${path}`, { ca, headers, agent: false }, async (response) => {
      try {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: await text(response) })
      } catch (error) {
        reject(error)
      }
    })
      .on('error', reject)
      .end()
  })
}

describe('the emulator on its socket', () => {
  test('is trusted by whoever trusts its authority, by both names of this machine, and by nobody else', async () => {
    expect((await asked('/emulator')).status).toBe(200)
    expect((await asked('/emulator', { host: emulator.environment.LANYARD_GRAPH_ENDPOINT! })).status).toBe(200)
    await expect(asked('/emulator', { ca: '' })).rejects.toThrow(/certificate/)
  })

  test('keeps whoever asks by the one name at that name when it comes to pages', async () => {
    const host = emulator.environment.LANYARD_GRAPH_ENDPOINT!
    const page = await asked('/v1.0/servicePrincipals?$top=2', {
      host,
      headers: { authorization: `Bearer ${tokens.graph}` },
    })
    expect(JSON.parse(page.text)['@odata.nextLink']).toContain(`${host}/v1.0/`)
  })

  test('packs long answers for whoever can unpack them', async () => {
    const packed = await asked('/emulator/faults', { headers: { 'accept-encoding': 'gzip' } })
    const plain = await asked('/emulator/faults')
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']))
  })

  test('answers as late as it was told to', async () => {
    emulator.azure.settings.latency = 150
    const began = performance.now()
    await asked('/emulator')
    expect(performance.now() - began).toBeGreaterThan(140)
    emulator.azure.settings.latency = 0
  })

  test.each(['connection-reset', 'connection-cut'])('really drops the connection at %s', async (kind) => {
    emulator.azure.faults.add({ kind })
    await expect(asked('/subscriptions?api-version=2022-12-01')).rejects.toThrow()
    emulator.azure.faults.clear()
  })

  test('really says nothing at silence, and stops all the same', async () => {
    const other = await startEmulator({ tenant: sample, faults: [{ kind: 'silence' }] })
    const waiting = asked('/subscriptions?api-version=2022-12-01', { host: other.origin, ca: other.ca })
    const outcome = waiting.then(
      () => 'answered',
      () => 'dropped',
    )
    await expect.poll(() => other.azure.requests.all.length).toBe(1)
    expect(other.azure.requests.all).toMatchObject([{ status: 0, fault: 'silence' }])
    await other.stop()
    expect(await outcome).toBe('dropped')
  })

  test('serves another tenant when it is given one', async () => {
    emulator.azure.serve({ ...sample, displayName: 'Changed' })
    expect((await asked('/emulator')).text).toContain('Changed')
    emulator.azure.serve(sample)
  })
})
