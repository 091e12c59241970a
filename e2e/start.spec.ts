import { request as httpRequest } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, test } from '@playwright/test'
import { failedStart, type Lanyard, startLanyard } from './server-process.ts'

let lanyard: Lanyard
test.beforeAll(async () => {
  lanyard = await startLanyard()
})
test.afterAll(() => lanyard?.stop())

/** The status and text for a request whose headers no browser would send. */
function answerTo(options: { method?: string; headers: Record<string, string> }) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = httpRequest({ ...options, host: '127.0.0.1', port: lanyard.port, path: '/' }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    sent.on('error', reject).end()
  })
}

test('the server answers at 127.0.0.1 and says where', async () => {
  expect((await lanyard.fetch('/')).status).toBe(200)
  expect(lanyard.said()).toContain(`http://127.0.0.1:${lanyard.port}`)
  expect(lanyard.said()).toContain(lanyard.data)
})

test('the server does not answer at another address of the machine', async () => {
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const outer = others.find((one) => one.family === 'IPv4' && !one.internal)
  test.skip(outer === undefined, 'this machine has no address but its own')
  await expect(fetch(`http://${outer?.address}:${lanyard.port}`)).rejects.toThrow()
})

test('a request under another name is misdirected', async () => {
  const answer = await answerTo({ headers: { host: 'evil.example' } })
  expect(answer.status).toBe(421)
  expect(answer.text).toContain(lanyard.url)
})

test('a post from a page of another site is refused', async () => {
  const host = `127.0.0.1:${lanyard.port}`
  expect((await answerTo({ method: 'POST', headers: { host, origin: 'https://evil.example' } })).status).toBe(403)
})

test('a taken port is named, with what to do', async () => {
  const { code, said } = await failedStart({ PORT: String(lanyard.port) })
  expect(code).toBe(1)
  expect(said).toMatch(new RegExp(`^lanyard: port ${lanyard.port} is taken: .*\`PORT=\\d+ npm start\`\\n$`))
})

test('mistakes in the settings are named all at once', async () => {
  const { code, said } = await failedStart({ PORT: 'web', DATABASE_URL: 'nowhere' })
  expect(code).toBe(1)
  expect(said).toMatch(/^lanyard: PORT is `web`.*\nlanyard: DATABASE_URL .*\n$/)
})

test('a start that others could reach without a complete sign-in is refused, and everything that lacks is named', async () => {
  for (const HOST of ['0.0.0.0', '::', '10.0.0.4']) {
    const { code, said } = await failedStart({ HOST })
    expect(code).toBe(1)
    for (const name of [
      'PUBLIC_URL',
      'LANYARD_SIGN_IN_TENANT',
      'LANYARD_SIGN_IN_CLIENT',
      'LANYARD_SIGN_IN_MANAGED_IDENTITY',
    ])
      expect(said).toContain(name)
    expect(said).toContain(`HOST is \`${HOST}\``)
  }
})

test('data that another server uses are left alone', async () => {
  const { code, said } = await failedStart({ LANYARD_DATA: lanyard.data })
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(said).toMatch(/^lanyard: .*in use/)
  expect((await lanyard.fetch('/')).status).toBe(200)
})

test('SIGTERM ends the server in order', async () => {
  const other = await startLanyard()
  expect((await other.fetch('/')).status).toBe(200)
  expect(await other.stop()).toBe(0)
})

test('SIGTERM is not held up by a browser that keeps its connection', async ({ page }) => {
  const other = await startLanyard()
  await page.goto(other.url)
  const started = Date.now()
  expect(await other.stop()).toBe(0)
  expect(Date.now() - started).toBeLessThan(8000)
})
