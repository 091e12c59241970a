import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import { clientId, type Directory, people, startDirectory, tenantId } from '../lib/gate/oidc/testing/directory.ts'
import { credentialFile } from '../lib/gate/oidc/testing/signing-in.ts'

let directory: Directory
let url: string
const stops: (() => unknown)[] = []

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  directory = await startDirectory({ redirects: [`${url}/auth/callback`], afterSignOut: [url] })
  const secret = credentialFile()
  const data = mkdtempSync(join(tmpdir(), 'lanyard-team-'))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      PUBLIC_URL: url,
      LANYARD_DATA: data,
      LANYARD_SIGN_IN_TENANT: tenantId,
      LANYARD_SIGN_IN_CLIENT: clientId,
      LANYARD_SIGN_IN_ISSUER: directory.issuer,
      LANYARD_SIGN_IN_SECRET_FILE: secret.path,
    },
  })
  const ended = once(child, 'close')
  stops.push(
    async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true })
    },
    () => directory.stop(),
    secret.remove,
  )
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part
      if (said.includes('people sign in at')) resolve()
    })
    ended.then(() => reject(new Error(`the server ended: ${said}`)))
  })
  expect(said).not.toContain('sign-in?key')
})
test.afterAll(async () => {
  for (const stop of stops) await stop()
})

/** A browser of somebody, by the way that they go: the page, the directory, and back to where they wanted to go. */
async function signedIn(browser: Browser, person: object) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/history`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  directory.person = { ...person }
  await page.getByRole('link', { name: 'Sign in with Microsoft' }).click()
  return page
}

test('a team signs in with its directory; roles hold in both layers; an Admin ends a session; all is in the log', async ({
  browser,
}) => {
  test.slow()
  const viewer = await signedIn(browser, people.viewer)
  await expect(viewer).toHaveURL(`${url}/history`)
  await expect(viewer.getByRole('heading', { name: 'History' })).toBeVisible()
  expect((await viewer.request.get(`${url}/api/audit`)).status()).toBe(403)
  expect((await viewer.goto(`${url}/audit`))!.status()).toBe(403)

  const nobody = await signedIn(browser, people.nobody)
  await expect(nobody.getByText('nobody gave you a role here')).toBeVisible()
  expect((await nobody.request.get(`${url}/api/status`)).status()).toBe(401)

  const admin = await signedIn(browser, people.admin)
  await admin.goto(`${url}/audit`)
  const log = admin.getByRole('table', { name: 'Audit log' })
  await expect(log.getByRole('row').filter({ hasText: 'Vera Viewer' })).toContainText('signed in')
  await expect(log.getByRole('row').filter({ hasText: 'was refused' })).toContainText('none of the roles')

  await admin.getByRole('button', { name: 'End the session of Vera Viewer' }).click()
  await expect(log.getByRole('row').filter({ hasText: 'ended a session' })).toContainText('of Vera Viewer')
  expect((await viewer.request.get(`${url}/api/status`)).status()).toBe(401)
  await viewer.goto(`${url}/history`)
  await expect(viewer.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await admin.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(admin.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await admin.request.get(`${url}/api/status`)).status()).toBe(401)
})
