import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test as signedIn } from './lanyard.ts'
import { requestTokenOf, signIn } from './server-process.ts'

// Who is not signed in sees a page that tells how; nothing else is answered.

const test = signedIn.extend({ storageState: async ({ browserName: _ }, use) => use({ cookies: [], origins: [] }) })

/** As a person at the terminal gets it. */
async function printedLink(data: string): Promise<URL> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'bin/lanyard.ts', 'sign-in-link'],
    { env: { ...process.env, LANYARD_DATA: data } },
  )
  return new URL(stdout.trim())
}

const places = (page: Page) => page.getByRole('navigation', { name: 'Places' }).first()

test('a link from the terminal signs a browser in, once, and is in neither its address nor its history', async ({
  page,
  lanyard,
}) => {
  const link = await printedLink(lanyard.data)
  expect(link.origin).toBe(lanyard.url)
  await page.goto(link.href)
  await expect(places(page)).toBeVisible()
  expect(page.url()).toBe(`${lanyard.url}/`)
  const key = link.searchParams.get('key')!
  const visited = await page.evaluate(() => [document.referrer, history.length, JSON.stringify(history.state)])
  expect(JSON.stringify(visited)).not.toContain(key)
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain(key)

  await page.context().clearCookies()
  await page.goto(link.href)
  await expect(page.getByRole('status')).toContainText('link was used')
  expect(page.url()).toBe(`${lanyard.url}/sign-in`)
})

test('a page that was asked for is there after a link is pasted, and the cookie is for the browser alone', async ({
  page,
  lanyard,
}) => {
  await page.goto('/identities?snapshot=1')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.getByLabel('Or paste the link here').fill((await printedLink(lanyard.data)).href)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${lanyard.url}/identities?snapshot=1`)
  const [cookie, ...more] = await page.context().cookies()
  expect(more).toEqual([])
  expect(cookie).toMatchObject({ name: `lanyard_${lanyard.port}`, httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('who signs out is out at once, in every window, and what the browser kept is gone', async ({ page, lanyard }) => {
  await page.goto((await printedLink(lanyard.data)).href)
  await expect(places(page)).toBeVisible()
  const [cookie] = await page.context().cookies()
  const { name, value } = cookie!
  const asked = () => fetch(`${lanyard.url}/api/status`, { headers: { cookie: `${name}=${value}` } })
  expect((await asked()).status).toBe(200)
  await page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await asked()).status).toBe(401)
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBeNull()
})

test('what a page changes arrives; without the token of the page it is refused', async ({ page, lanyard }) => {
  await page.goto((await printedLink(lanyard.data)).href)
  await expect(places(page)).toBeVisible()
  const put = (headers: Record<string, string>) =>
    page.evaluate(
      async (sent) =>
        (
          await fetch('/api/views', {
            method: 'PUT',
            headers: { 'content-type': 'application/json', ...sent },
            body: JSON.stringify({ name: 'mine', query: '' }),
          })
        ).status,
      headers,
    )
  expect(await put({})).toBe(403)
  expect(await put({ 'x-lanyard-request': 'A'.repeat(43) })).toBe(403)
  const token = await page.locator('meta[name="lanyard-request"]').getAttribute('content')
  expect(await put({ 'x-lanyard-request': token! })).toBe(200)
})

test('a new sign-in in the same browser ends the one before', async ({ lanyard }) => {
  const before = await signIn(await printedLink(lanyard.data))
  const link = await printedLink(lanyard.data)
  const answer = await fetch(`${lanyard.url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: before },
    body: JSON.stringify({ key: link.searchParams.get('key') }),
  })
  expect(answer.status).toBe(200)
  expect((await fetch(`${lanyard.url}/api/status`, { headers: { cookie: before } })).status).toBe(401)
})

test('the token of a page is of its session alone', async ({ lanyard }) => {
  const [one, other] = [await signIn(await printedLink(lanyard.data)), await signIn(await printedLink(lanyard.data))]
  const token = await requestTokenOf(lanyard.url, one)
  expect(await requestTokenOf(lanyard.url, other)).not.toBe(token)
  const crossed = await fetch(`${lanyard.url}/api/views`, {
    method: 'PUT',
    headers: { cookie: other, origin: lanyard.url, 'x-lanyard-request': token, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'mine', query: '' }),
  })
  expect(crossed.status).toBe(403)
})

test('only this account may read the key of its programs', async ({ lanyard }) => {
  test.skip(process.platform === 'win32', 'rights are kept otherwise there')
  for (const name of ['key', 'address']) expect((await stat(join(lanyard.data, name))).mode & 0o077).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing on the page for sign-in (${colorScheme}, ${width} px)`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.getByLabel('Or paste the link here').fill('wrong')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toContainText('prints another one')
      await expect(page.getByLabel('Or paste the link here')).toBeFocused()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.screenshot({ path: `/tmp/sign-in-${colorScheme}-${width}.png` })
    })
