import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthority, serverCertificate } from '../../emulator/certificates.ts'
import { cloudFrom } from './cloud.ts'
import { azureHttp } from './http.ts'
import { signInWith } from './sign-in.ts'
import { fastClock } from './testing/fast-clock.ts'

let server: Server
let origin: string
const asked: string[] = []

beforeAll(async () => {
  const authority = await newAuthority()
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), authority.cert])
  const json = { 'content-type': 'application/json' }
  server = createServer(await serverCertificate(authority), ({ url = '' }, response) => {
    asked.push(url)
    if (url.startsWith('/redirected')) response.writeHead(302, { location: `${origin}/elsewhere` }).end()
    else if (url.startsWith('/bomb'))
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(80 * 2 ** 20, ' ')))
    else if (url.startsWith('/packed'))
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync('{"value":[{"id":"a"}]}'))
    else response.writeHead(200, json).end('{"value":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `https://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const http = (at = origin) => {
  const clock = fastClock(1000)
  const getToken = async () => ({ token: 't', expiresOnTimestamp: clock.now() + 3_600_000 })
  const endpoints = { LANYARD_ARM_ENDPOINT: at, LANYARD_GRAPH_ENDPOINT: at, AZURE_AUTHORITY_HOST: at }
  return azureHttp({ cloud: cloudFrom('public', endpoints), clock, signIn: signInWith({ getToken }, { clock }) })
}
const page = (path: string, at?: string) => http(at).page({ method: 'GET', url: (at ?? origin) + path })

describe('on the wire', () => {
  it('answers come packed', async () => {
    expect((await page('/packed')).rows).toEqual([{ id: 'a' }])
  })

  it('a redirect is not followed', async () => {
    await expect(page('/redirected')).rejects.toThrow('a redirect was not followed')
    expect(asked).not.toContain('/elsewhere')
  })

  it('a small answer that unpacks to a huge one is given up', async () => {
    await expect(page('/bomb')).rejects.toThrow('larger than')
  })

  it('a certificate that nobody vouches for is a failure at once, and says what it is', async () => {
    const unknown = createServer(await serverCertificate(await newAuthority()))
    await new Promise<void>((resolve) => unknown.listen(0, '127.0.0.1', resolve))
    const { port } = unknown.address() as AddressInfo
    await expect(page('/', `https://localhost:${port}`)).rejects.toThrow(/no answer: \w*(?:CERT|SIGNATURE|VERIFY)/)
    unknown.close()
  })
})
