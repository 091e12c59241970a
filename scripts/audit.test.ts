import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'

/** A registry that knows of holes in these packages, or that does not answer such questions. */
async function registryKnowing(names: string[] | undefined) {
  const asked: string[][] = []
  const server = createServer(async (request, response) => {
    if (names === undefined) return response.writeHead(405).end()
    if (request.method === 'GET') {
      const name = decodeURIComponent(request.url!.slice(1))
      return response.end(JSON.stringify({ name, versions: {}, 'dist-tags': {} }))
    }
    const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request
    const packages = Object.keys(JSON.parse((await text(body)) || '{}'))
    asked.push(packages)
    const answer = Object.fromEntries(
      packages
        .filter((name) => names.includes(name))
        .map((name) => [
          name,
          [
            {
              id: 1,
              url: 'https://example.org/1',
              title: 'a hole',
              severity: 'critical',
              vulnerable_versions: '<=999.0.0',
              cwe: [],
              cvss: { score: 9, vectorString: null },
            },
          ],
        ]),
    )
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, close: () => server.close() }
}

async function audited(names: string[] | undefined) {
  const registry = await registryKnowing(names)
  const child = spawn(process.execPath, ['scripts/audit.mjs'], {
    env: { ...process.env, npm_config_registry: registry.url, npm_config_fetch_retries: '0' },
  })
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  registry.close()
  return { code, out, said, asked: registry.asked }
}

test('a registry that does not know the holes of the canary is not believed', async () => {
  expect(await audited([])).toMatchObject({ code: 2, said: expect.stringContaining('cannot be told') })
  expect(await audited(undefined)).toMatchObject({ code: 2, said: expect.stringContaining('405') })
}, 60_000)

test('a package of ours with a known hole is told', async () => {
  const { code, out, asked } = await audited(['next', 'kysely'])
  expect(code).toBe(1)
  expect(out).toContain('critical\tkysely')
  expect(asked.at(-1)).toContain('@azure/identity')
}, 60_000)
