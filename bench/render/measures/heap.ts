import type { Page } from '@playwright/test'
import { type Host, host, openLanyard } from '../lanyard.ts'
import type { Measure } from '../measure.ts'
import { withPage } from '../page.ts'

const cycles = 200
/** The first ones fill caches. */
const warmUp = 20

/** The graph is left for the overview and come back to, without loading the page anew. */
export const heap: Measure = {
  nodes: [2_000],
  rounds: 1,
  rows: [
    { name: `heap after ${warmUp} times opening and leaving the graph`, unit: 'MB' },
    { name: `growth of it after ${cycles} times`, unit: 'MB', atMost: 2 },
  ],
  run: ({ browser, url }) =>
    withPage(browser, async (page) => {
      await openLanyard(page, url)
      for (let cycle = 0; cycle < warmUp; cycle++) await leaveAndComeBack(page)
      const early = await heapOf(page)
      for (let cycle = warmUp; cycle < cycles; cycle++) await leaveAndComeBack(page)
      const late = await heapOf(page)
      return [{ Lanyard: early }, { Lanyard: late - early }]
    }),
}

async function leaveAndComeBack(page: Page) {
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await page.waitForFunction((host) => document.querySelector(host) === null, host)
  await page.getByRole('link', { name: 'Graph', exact: true }).click()
  await page.waitForFunction((host) => document.querySelector<Host>(host)?.lanyardGraph?.painted, host)
}

/** Megabytes that live after collecting garbage, once the graph rests: its edges come after its picture. */
async function heapOf(page: Page): Promise<number> {
  await page.waitForTimeout(1000)
  const session = await page.context().newCDPSession(page)
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
