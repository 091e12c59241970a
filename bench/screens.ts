// How soon each screen answers on a large tenant: `npm run bench -- screens`; names of screens may follow.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { datasets } from '#lib/model/coverage.ts'
import type { SearchAnswer } from '#lib/server/answers.ts'
import { openStore } from '#lib/store/store.ts'
import { startLanyard } from '../e2e/server-process.ts'
import { sizes } from './generated-tenant.ts'
import { digits, machine, spreadOfTimes, table } from './measured.ts'
import { namedTenant } from './named-tenant.ts'
import { framesWhile } from './render/frames.ts'
import { withPage } from './render/page.ts'
import { interactionsOf, longestTask, watchInteractions } from './screens/interactions.ts'
import { type Screen, screens } from './screens/screens.ts'

const size = sizes.find(({ resources }) => resources === 100_000)!

async function published(data: string) {
  const store = await openStore({ dataDirectory: data })
  await store.publish({
    tenantId: 'tenant',
    source: 'import',
    label: `${size.resources} resources`,
    takenAt: '2026-11-01T00:00:00Z',
    coverage: Object.keys(datasets).map((dataset) => ({
      dataset: dataset as keyof typeof datasets,
      scope: '/',
      state: 'complete' as const,
      count: 0,
    })),
    facts: namedTenant(size),
  })
  await store.close()
}

/** Frames above 25 ms while the table is scrolled by the wheel, and the longest. */
async function scrolled(page: Page): Promise<string> {
  const grid = page.getByRole('grid')
  if ((await grid.count()) === 0) return ''
  await grid.hover()
  const { frames } = await framesWhile(page, async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 700)
      await page.waitForTimeout(16)
    }
  })
  const { median, p95 } = spreadOfTimes(frames)
  return `${digits(median)} / ${digits(p95)}`
}

async function measured(
  browser: Browser,
  { url, node }: { url: string; node: string },
  screen: Screen,
): Promise<string[]> {
  return withPage(browser, async (page) => {
    await watchInteractions(page)
    let scripts = 0
    const bodies: Promise<void>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      bodies.push(
        response.body().then(
          (body) => {
            scripts += gzipSync(body).length
          },
          () => {},
        ),
      )
    })
    const start = performance.now()
    await page.goto(url + (typeof screen.path === 'string' ? screen.path : screen.path(node)))
    await screen.ready(page)
    const ready = performance.now() - start
    await page.waitForTimeout(1500)
    await Promise.all(bodies)
    const loaded = scripts
    const loading = await longestTask(page)
    const durations = await interactionsOf(page, async () => {
      for (const act of screen.acts) {
        await act(page)
        await page.waitForTimeout(120)
      }
      return screen.acts.length
    })
    const { median, p95, worst } = spreadOfTimes(durations)
    const row = [
      screen.name,
      digits(ready / 1000),
      digits(loading),
      String(durations.length),
      `${median} / ${p95} / ${worst}`,
      await scrolled(page),
      digits(loaded / 1000),
    ]
    console.error(`bench: ${row.join(' | ')}`)
    return row
  })
}

const asked = process.argv.slice(2)
const data = await mkdtemp(join(tmpdir(), 'lanyard-bench-'))
await published(data)
const lanyard = await startLanyard({ LANYARD_DATA: data })
const browser = await chromium.launch({ executablePath: process.env.LANYARD_CHROMIUM, chromiumSandbox: false })
const rowsShown: string[][] = []
try {
  // The first question opens the snapshot and builds what is asked of it; that is the server's, and not measured here.
  const { hits } = (await (await lanyard.fetch(`/api/search?q=prod`)).json()) as SearchAnswer
  const node = (hits.find(({ node }) => node.startsWith('identity')) ?? hits[0]!).node
  for (const screen of screens.filter(({ name }) => asked.length === 0 || asked.includes(name)))
    rowsShown.push(await measured(browser, { url: lanyard.url, node }, screen))
} finally {
  await browser.close()
  await lanyard.stop()
  await rm(data, { recursive: true, force: true })
}
console.log(`${machine()}\n`)
console.log(
  table(
    [
      'screen',
      'there after, s',
      'longest task of loading, ms',
      'interactions',
      'to the next paint, ms: median / p95 / worst',
      'a frame while scrolling, ms: median / p95',
      'scripts, kB',
    ],
    rowsShown,
  ),
)
