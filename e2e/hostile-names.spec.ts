import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { hostileTenant } from './hostile/hostile-tenant.ts'
import { expect, test } from './lanyard.ts'
import { pagePaths } from './page-paths.ts'

type Attacked = Window & { ran?: number }

/** What ran, what the policy refused and what was asked of elsewhere, on every page that this one opens. */
async function watched(page: Page, own: string): Promise<string[]> {
  const seen: string[] = []
  await page.exposeFunction('tell', (text: string) => seen.push(text))
  await page.addInitScript(() => {
    const { tell } = window as unknown as { tell(text: string): void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      tell(`refused: ${violatedDirective} ${blockedURI}`),
    )
    Object.defineProperty(window, 'ran', { set: (number) => tell(`ran: ${number}`) })
  })
  page.on('dialog', (dialog) => seen.push(`dialog: ${dialog.message()}`))
  page.on('pageerror', ({ message }) => seen.push(`error: ${message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(blob|data):/.test(request.url())) seen.push(`asked: ${request.url()}`)
  })
  return seen
}

test('500 hostile names are text on every page: nothing runs, nothing is asked of elsewhere', async ({
  page,
  lanyard,
}) => {
  test.slow()
  const form = new FormData()
  for (const { name, content } of hostileTenant(500)) form.append('files', new Blob([JSON.stringify(content)]), name)
  const imported = await lanyard.fetch(`/api/imports`, { method: 'POST', body: form })
  const { snapshot, files } = (await imported.json()) as { snapshot?: object; files: { problems: object[] }[] }
  expect(snapshot).toBeDefined()
  expect(files.flatMap(({ problems }) => problems)).toEqual([])
  const seen = await watched(page, lanyard.url)
  for (const path of pagePaths) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  for (const place of ['identities', 'resources', 'grants']) {
    await page.goto(`/${place}`)
    await page.getByRole('grid').locator('tbody').getByRole('row').nth(3).locator('td').nth(2).click()
    await page.waitForLoadState('networkidle')
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('<script>')
  await page.getByRole('option').first().click()
  await page.waitForLoadState('networkidle')
  await page.goto(`/nodes?${new URLSearchParams({ id: 'resource:<script>window.ran=1</script>' })}`)
  await page.waitForLoadState('networkidle')
  expect(seen).toEqual([])
})

test('that it would be seen when a name ran is seen', async ({ page, lanyard }) => {
  const seen = await watched(page, lanyard.url)
  await page.goto('/')
  await page.evaluate(() => {
    ;(window as Attacked).ran = 7
  })
  await expect.poll(() => seen).toEqual(['ran: 7'])
})

test('a page of another origin gets nothing and changes nothing', async ({ page, lanyard }) => {
  const attack = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>attack</h1>'))
  await new Promise<void>((resolve) => attack.listen(0, '127.0.0.1', resolve))
  try {
    await page.goto(`http://localhost:${(attack.address() as AddressInfo).port}/`)
    const got = await page.evaluate(async (url) => {
      const tried = (act: Promise<string>) => act.catch(() => 'nothing')
      const loaded = (element: HTMLElement & { src?: string; data?: string }, address: string) =>
        tried(
          new Promise<string>((resolve, reject) => {
            element.onload = () => resolve(`loaded ${address}`)
            element.onerror = () => reject(new Error('refused'))
            Object.assign(element, { src: address })
            document.body.append(element)
            setTimeout(() => reject(new Error('no answer')), 3000)
          }),
        )
      const framed = document.createElement('iframe')
      framed.src = url
      document.body.append(framed)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return [
        await tried(fetch(`${url}/api/status`).then((response) => response.text())),
        await tried(fetch(`${url}/api/status`, { mode: 'no-cors' }).then((response) => response.text())),
        await tried(
          fetch(`${url}/api/views`, { method: 'PUT', mode: 'no-cors', body: '{}' }).then((response) => response.text()),
        ),
        await loaded(document.createElement('script'), `${url}/api/status`),
        await loaded(document.createElement('img'), `${url}/icon.svg`),
        await tried(Promise.resolve().then(() => framed.contentWindow!.document.body.innerHTML || 'nothing')),
      ]
    }, lanyard.url)
    expect(got.map((text) => text || 'nothing')).toEqual(got.map(() => 'nothing'))
  } finally {
    attack.close()
  }
})
