import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { hostileRequests } from './hostile/hostile-requests.ts'
import { rawRequest } from './hostile/raw-request.ts'
import { type Lanyard, startLanyard } from './server-process.ts'

let lanyard: Lanyard
test.beforeAll(async () => {
  lanyard = await startLanyard()
})
test.afterAll(() => lanyard?.stop())

/** Requests that were not answered as they must be, each with what came instead. */
async function wrongAnswersOf(port: number): Promise<string[]> {
  const answers = await Promise.all(
    hostileRequests(port).map(async ({ id, what, bytes, right }) => {
      const { status } = await rawRequest(port, bytes)
      return status !== 'timeout' && right.includes(status)
        ? []
        : [`${id} ${what}: ${status}, not ${right.join(' or ')}`]
    }),
  )
  return answers.flat()
}

test('requests that nobody with good intentions sends are refused, each with the status that says why', async () => {
  expect(hostileRequests(lanyard.port).length).toBeGreaterThan(35)
  expect(await wrongAnswersOf(lanyard.port)).toEqual([])
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
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${lanyard.port}\r\nConnection: close\r\n${said.join('\r\n')}\r\n\r\n`,
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
    expect((await wrongAnswersOf(port)).length).toBeGreaterThanOrEqual(20)
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
