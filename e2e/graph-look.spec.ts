import { expect, type Page, test } from '@playwright/test'
import { startLookServer } from './look-server.ts'
import { signedInState } from './server-process.ts'

// Pictures of the graph, from fonts and glyphs that come with Lanyard. After a change that is meant:
// `node scripts/test.mjs e2e e2e/graph-look.spec.ts --update-snapshots`, and look at what changed.
test.skip(process.platform !== 'linux', 'letters are drawn otherwise on other systems')

test.use({ storageState: async ({ browserName: _ }, use) => use(signedInState()) })

let lanyard: Awaited<ReturnType<typeof startLookServer>>

test.beforeAll(async () => {
  lanyard = await startLookServer()
})
test.afterAll(() => lanyard?.stop())

/** What is drawn of the graph, without the words and controls that stand over it. */
async function looks(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  const graph = page.getByRole('application')
  await graph.evaluate((element) => {
    for (const other of element.parentElement!.children)
      if (other !== element && other instanceof HTMLElement) other.style.visibility = 'hidden'
  })
  await expect(graph).toHaveScreenshot(`${name}.png`, {
    maxDiffPixelRatio: 0.02,
    threshold: 0.25,
    animations: 'disabled',
  })
}

async function open(page: Page, query = '') {
  await page.goto(`${lanyard.url}/graph${query}`)
  await page.waitForFunction(() => {
    type Host = HTMLElement & { lanyardGraph?: { painted: boolean } }
    return document.querySelector<Host>('[data-graph-canvas]')?.lanyardGraph?.painted
  })
}

test('cards, badges, pills, a fold and each kind of line look as they did', async ({ page }) => {
  await open(page)
  await looks(page, 'graph')
})

test('what is on the path of the selected node stays, with words on its lines', async ({ page }) => {
  await open(page, `?select=${encodeURIComponent('identity:fleet')}`)
  await looks(page, 'path')
})

test('boxes of the subscription and its groups look as they did, by dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, '?boxes=true')
  await looks(page, 'boxes-dark')
})

test('on a phone the graph looks as it did', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await looks(page, 'phone')
})
