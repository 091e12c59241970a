import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'
import { pagePaths } from './page-paths.ts'

const paths = [...pagePaths, '/nodes?id=nobody', '/nothing-is-here']

/** What the browser refused to do on the pages, as it says it. */
async function refusalsOn(page: Page): Promise<string[]> {
  const refusals: string[] = []
  await page.exposeFunction('tellRefusal', (text: string) => refusals.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      ;(window as unknown as { tellRefusal(text: string): void }).tellRefusal(
        `${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`,
      )
    })
  })
  page.on('pageerror', ({ message }) => refusals.push(message))
  return refusals
}

const settled = (page: Page) => page.waitForLoadState('networkidle')

test('every page keeps to its policy: scripts with the nonce of the answer, no inline style, nothing from elsewhere', async ({
  page,
  lanyard,
}) => {
  test.slow()
  const refusals = await refusalsOn(page)
  const nonces = new Set<string>()
  for (const path of paths) {
    const response = (await page.goto(lanyard.url + path))!
    const policy = response.headers()['content-security-policy']!
    nonces.add(/'nonce-([^']+)'/.exec(policy)![1]!)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(await response.text()).not.toMatch(/<[^>]+\sstyle=/)
    await settled(page)
  }
  expect(nonces.size).toBe(paths.length)
  expect(refusals).toEqual([])
})

test('going on from page to page keeps to the policy too', async ({ page }) => {
  const refusals = await refusalsOn(page)
  await page.goto('/')
  for (const name of ['Graph', 'Identities', 'Warnings', 'Learn', 'Sources', 'History']) {
    await page.getByRole('navigation', { name: 'Places' }).first().getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${name.toLowerCase()}`))
    await settled(page)
  }
  expect(refusals).toEqual([])
})

test('a page without the one style that Cytoscape writes in its policy is told to be refused', async ({ page }) => {
  const refusals = await refusalsOn(page)
  await page.route('**/graph', async (route) => {
    const response = await route.fetch()
    const policy = response.headers()['content-security-policy']!.replace(/'sha256-[^']+'/, '')
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
  })
  await page.goto('/graph')
  await expect.poll(() => refusals.filter((text) => text.includes('style-src'))).not.toEqual([])
})

test('text of another origin is never made into code', async ({ page }) => {
  await page.goto('/')
  const outcomes = await page.evaluate(() => {
    const tried = (act: () => void) => {
      try {
        act()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const script = document.createElement('script')
    return [
      tried(() => {
        document.body.innerHTML = '<b>x</b>'
      }),
      tried(() => {
        script.src = 'https://evil.example/a.js'
      }),
      tried(() => {
        script.text = 'window.ran = true'
      }),
    ]
  })
  expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError'])
})

test('a nonce that the visitor chose is not taken', async ({ lanyard }) => {
  const chosen = 'Y2hvc2VuLWJ5LWV2aWw'
  const response = await lanyard.fetch('/', {
    headers: { 'content-security-policy': `script-src 'nonce-${chosen}'`, 'x-nonce': chosen },
  })
  expect(await response.text()).not.toContain(chosen)
  expect(response.headers.get('content-security-policy')).not.toContain(chosen)
})
