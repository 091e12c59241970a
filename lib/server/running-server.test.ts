import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { announceServer, runningServer } from './running-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'lanyard-address-'))
const server = createServer((_request, response) => response.end('{"snapshots":[]}'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('the server that holds a data directory', () => {
  it('is found while it answers, and no more after it took its word back', async () => {
    const withdraw = announceServer(folder, { url, key: 'k', holdsData: true })
    expect(await runningServer(folder)).toBe(url)
    withdraw()
    expect(await runningServer(folder)).toBeUndefined()
  })

  it('is not believed where nothing answers or the address is not of this machine', async () => {
    announceServer(folder, { url: 'http://127.0.0.1:1', key: 'k', holdsData: true })
    expect(await runningServer(folder)).toBeUndefined()
    writeFileSync(join(folder, 'address'), 'http://192.0.2.1:3000\n')
    expect(await runningServer(folder)).toBeUndefined()
  })
})
