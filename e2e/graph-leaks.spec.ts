import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

const host = '[data-graph-canvas]'
type Host = HTMLElement & { lanyardGraph?: { painted: boolean; size: { width: number } } }

const drawn = (page: Page) =>
  page.waitForFunction((host) => document.querySelector<Host>(host)?.lanyardGraph?.painted, host)

/** What lives after collecting garbage. */
async function living(session: CDPSession) {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize') }
}

async function leaveAndComeBack(page: Page) {
  await page.getByRole('link', { name: 'Overview', exact: true }).first().click()
  await page.waitForFunction((host) => document.querySelector(host) === null, host)
  await page.getByRole('link', { name: 'Graph', exact: true }).first().click()
  await drawn(page)
}

test('leaving the graph and coming back leaves no listeners, elements or memory behind', async ({ page }) => {
  test.slow()
  await page.goto('/graph')
  await drawn(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  for (let round = 0; round < 5; round++) await leaveAndComeBack(page)
  const early = await living(session)
  for (let round = 0; round < 15; round++) await leaveAndComeBack(page)
  const late = await living(session)
  expect(late.listeners - early.listeners).toBeLessThan(30)
  expect(late.nodes - early.nodes).toBeLessThan(300)
  expect(late.heap - early.heap).toBeLessThan(3_000_000)
})

test('the graph takes whatever size its window has, and keeps one canvas of each', async ({ page }) => {
  await page.goto('/graph')
  await drawn(page)
  const canvases = () => page.getByRole('application').locator('canvas').count()
  const before = await canvases()
  for (const width of [1200, 700, 390, 1000, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await expect
      .poll(() =>
        page
          .locator(host)
          .evaluate((element: Host) => Math.abs(element.lanyardGraph!.size.width - element.clientWidth)),
      )
      .toBeLessThan(1)
  }
  expect(await canvases()).toBe(before)
})

test('no page but the graph loads what draws it', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url())
  })
  const isThere = async (paths: string[]) => {
    for (const path of paths) await page.goto(path, { waitUntil: 'networkidle' })
    const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()))
    return texts.some((text) => text.includes('data-graph-canvas'))
  }
  expect(await isThere(['/', '/identities', '/resources', '/warnings', '/sources'])).toBe(false)
  expect(await isThere(['/graph'])).toBe(true)
})
