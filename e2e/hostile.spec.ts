import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { apiPolicies } from '#lib/gate/route-policy.ts'
import { entryRequests } from './hostile/entry-requests.ts'
import { type HostileRequest, hostileRequests } from './hostile/hostile-requests.ts'
import { rawRequest } from './hostile/raw-request.ts'
import { pagePaths } from './page-paths.ts'
import { type Lanyard, requestTokenOf, startLanyard } from './server-process.ts'

let lanyard: Lanyard
test.beforeAll(async () => {
  lanyard = await startLanyard()
})
test.afterAll(() => lanyard?.stop())

/** Requests that were not answered as they must be, each with what came instead. */
async function wrongAnswersOf(port: number, requests: HostileRequest[]): Promise<string[]> {
  const answers = await Promise.all(
    requests.map(async ({ id, what, bytes, right }) => {
      const { status } = await rawRequest(port, bytes)
      return status !== 'timeout' && right.includes(status)
        ? []
        : [`${id} ${what}: ${status}, not ${right.join(' or ')}`]
    }),
  )
  return answers.flat()
}

test('requests that nobody with good intentions sends are refused, each with the status that says why', async () => {
  const requests = hostileRequests(lanyard.port, lanyard.cookie)
  expect(requests.length).toBeGreaterThan(35)
  expect(await wrongAnswersOf(lanyard.port, requests)).toEqual([])
})

const entries = async ({ port, url, cookie, said }: Lanyard) =>
  entryRequests({
    port,
    cookie,
    token: await requestTokenOf(url, cookie),
    usedKey: /key=([\w-]+)/.exec(said())![1]!,
  })

test('who is not signed in, or whose request no page of ours sent, gets nothing and changes nothing', async () => {
  expect(await wrongAnswersOf(lanyard.port, await entries(lanyard))).toEqual([])
  expect((await (await lanyard.fetch('/api/views')).json()).views).toEqual([])
})

test('the suite can fail: the same requests of a page of ours that is signed in are done', async () => {
  const view = JSON.stringify({ name: 'mine', query: '' })
  const headers = { 'content-type': 'application/json' }
  expect((await lanyard.fetch('/api/views', { method: 'PUT', headers, body: view })).status).toBe(200)
  expect((await lanyard.fetch('/graph?nxtPid=1&nxtIid=1')).status).toBe(200)
  expect((await (await lanyard.fetch('/api/views')).json()).views).toHaveLength(1)
})

test('what tells whether the server lives tells nothing else', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const answer = await fetch(lanyard.url + path)
    expect([answer.status, await answer.text()]).toEqual([200, 'ok\n'])
  }
})

test('after ten wrong keys in a minute another one is refused as one too many', async () => {
  const other = await startLanyard()
  const tried = async (key: string) =>
    (
      await fetch(`${other.url}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key }),
      })
    ).status
  const statuses: number[] = []
  for (let turn = 0; turn < 11; turn++) statuses.push(await tried(`wrong-${turn}`))
  expect(statuses).toEqual([...Array(10).fill(401), 429])
  await other.stop()
})

test('what a visitor says in the headers of a proxy or of the framework is not heard', async () => {
  const said = [
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: https',
    'X-Middleware-Subrequest: middleware',
    'X-Nonce: chosen',
  ]
  const { status, text } = await rawRequest(
    lanyard.port,
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${lanyard.port}\r\nConnection: close\r\nCookie: ${lanyard.cookie}\r\n${said.join('\r\n')}\r\n\r\n`,
  )
  expect(status).toBe(200)
  expect(text).not.toContain('evil.example')
  expect(text).not.toContain('chosen')
})

test('the same requests tell the framework alone from the gate', async () => {
  test.slow()
  const port = await freePort()
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', String(port)], {
    stdio: 'ignore',
  })
  try {
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/icon.svg`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true)
    const requests = [...hostileRequests(port, lanyard.cookie), ...(await entries({ ...lanyard, port }))]
    expect((await wrongAnswersOf(port, requests)).length).toBeGreaterThanOrEqual(20)
    // The second layer, alone: it knows no door, so nobody comes in.
    for (const [path, policy] of apiPolicies)
      if (policy.GET) expect([path, (await fetch(`http://127.0.0.1:${port}${path}`)).status]).toEqual([path, 503])
    for (const path of pagePaths) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      expect([path, answer.status]).toEqual([path, 500])
    }
  } finally {
    next.kill('SIGKILL')
    await once(next, 'close')
  }
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
