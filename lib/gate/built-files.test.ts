import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtFiles } from './built-files.ts'

const script = 'export const answer = 42\n'.repeat(100)
let folder = ''
let url = ''
const server = createServer()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanyard-built-'))
  const chunks = join(folder, 'static', 'chunks')
  await mkdir(chunks, { recursive: true })
  await writeFile(join(folder, 'secret.js'), 'not of the static files')
  await writeFile(join(chunks, 'a.js'), script)
  await writeFile(join(chunks, 'a.js.br'), brotliCompressSync(script))
  await writeFile(join(chunks, 'a.js.gz'), gzipSync(script))
  await writeFile(join(chunks, 'b.woff2'), 'a typeface')
  const answer = builtFiles(join(folder, 'static'))
  server.on('request', (request, response) => {
    if (!answer(request, response)) response.writeHead(404).end(`not here: ${request.url}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await rm(folder, { recursive: true, force: true })
})

const asked = (path: string, encoding: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers: { 'accept-encoding': encoding, ...headers } })

describe('a script of the build', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('comes to who takes `%s` as %s, and says the same when it is unpacked', async (accepted, encoding) => {
    const response = await asked('/_next/static/chunks/a.js', accepted)
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(await response.text()).toBe(script)
  })

  test('is kept for ever, and has a mark by which each form is known again', async () => {
    const [packed, plain] = await Promise.all(
      ['br', 'identity'].map((form) => asked('/_next/static/chunks/a.js', form)),
    )
    expect(packed!.headers.get('cache-control')).toBe('public,max-age=31536000,immutable')
    expect(packed!.headers.get('etag')).not.toBe(plain!.headers.get('etag'))
    const known = packed!.headers.get('etag') ?? ''
    expect((await asked('/_next/static/chunks/a.js', 'br', { 'if-none-match': known })).status).toBe(304)
  })
})

test('a file that no smaller form was made of comes as it is', async () => {
  const response = await asked('/_next/static/chunks/b.woff2', 'br')
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe('a typeface')
})

test.each(['/_next/static/chunks/none.js', '/_next/static/..%2fsecret.js', '/_next/static/%2e%2e/secret.js', '/graph'])(
  '`%s` is left to others, under its own address',
  async (path) => {
    const response = await asked(path, 'br')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('not here: /')
  },
)
