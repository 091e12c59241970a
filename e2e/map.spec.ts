import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

interface Camera {
  zoom: number
  pan: { x: number; y: number }
}
type MapHost = HTMLElement & { lanyardMap?: { camera(): Camera; times?: object } }
type GraphHost = HTMLElement & {
  lanyardGraph?: { camera: Camera; elements: { nodes: { node: { id: string } }[]; edges: object[] }; painted: boolean }
}

const map = '[data-map]'
const graph = '[data-graph-canvas]'

async function openMap(page: Page, query = '') {
  await page.goto(`/graph/map${query}`)
  await page.waitForFunction((found) => document.querySelector<MapHost>(found)?.lanyardMap?.times, map)
}

const cameraOf = (page: Page) => page.locator(map).evaluate((host: MapHost) => host.lanyardMap!.camera())
const graphCamera = (page: Page) => page.locator(graph).evaluate((host: GraphHost) => host.lanyardGraph!.camera)
const isSettled = (page: Page) => page.waitForURL((url) => url.searchParams.has('camera'))

async function waitForGraph(page: Page) {
  await page.waitForFunction((found) => document.querySelector<GraphHost>(found)?.lanyardGraph?.painted, graph)
}

const said = (page: Page) => page.locator('p[role="status"]').filter({ hasText: /nodes?,/ })

test('the graph offers the map, which shows the whole tenant and lists it', async ({ page }) => {
  await page.goto('/graph')
  await page.getByRole('link', { name: 'Map of the whole tenant' }).click()
  await page.waitForURL(/\/graph\/map/)
  const list = page.getByRole('complementary', { name: 'The map as a list' })
  await expect(list.getByRole('button', { name: /^sub-lantern-prod/ })).toBeVisible()
  await expect(list).toContainText('Whole tenant')
  const answer = await page.request.get('/api/map')
  const again = await page.request.get('/api/map', { headers: { 'if-none-match': answer.headers().etag! } })
  expect([answer.status(), again.status()]).toEqual([200, 304])
})

test('the keyboard goes from block to block, in to the graph, and out again', async ({ page }) => {
  await openMap(page)
  await isSettled(page)
  const whole = await cameraOf(page)
  await page.locator(map).focus()
  await page.keyboard.press('ArrowRight')
  await expect(said(page)).toContainText('warnings, worst')
  const first = await said(page).textContent()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  expect(await said(page).textContent()).not.toBe('')
  expect(first).toContain('nodes')
  await page.keyboard.press('Enter')
  await page.waitForURL(/at=/)
  await page.keyboard.press('Enter')
  await waitForGraph(page)
  await expect(page.getByRole('application', { name: /What is in view of the map/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator(map)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(whole.zoom, 5)
  await expect(page.locator(graph)).toHaveCount(0)
  expect(new URL(page.url()).searchParams.has('at')).toBe(false)
})

test('the wheel zooms in until the graph takes over at the very same place, and out until the map is back', async ({
  page,
}) => {
  await openMap(page)
  const box = (await page.locator(map).boundingBox())!
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.35)
  for (let turn = 0; turn < 40; turn++) {
    if ((await cameraOf(page)).zoom > 0.42) break
    await page.mouse.wheel(0, -120)
  }
  await waitForGraph(page)
  const [under, over] = [await cameraOf(page), await graphCamera(page)]
  expect(over.zoom).toBeCloseTo(under.zoom, 5)
  expect(over.pan.x).toBeCloseTo(under.pan.x, 2)
  expect(over.pan.y).toBeCloseTo(under.pan.y, 2)
  expect(
    await page.locator(graph).evaluate((host: GraphHost) => host.lanyardGraph!.elements.edges.length),
  ).toBeGreaterThan(0)
  for (let turn = 0; turn < 60; turn++) {
    if ((await cameraOf(page)).zoom < 0.28) break
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(20)
  }
  await expect(page.locator(graph)).toHaveCount(0)
})

test('what is found is counted, listed and gone to; the address keeps it, and back leads back', async ({ page }) => {
  await openMap(page)
  await page.getByRole('textbox', { name: 'Find on the map' }).fill('kv-')
  const list = page.getByRole('complementary', { name: 'The map as a list' })
  await expect(list.getByRole('heading', { name: /nodes found/ })).toBeVisible()
  await page.waitForURL(/find=kv-/)
  await page.reload()
  await expect(list.getByRole('heading', { name: /nodes found/ })).toBeVisible()
  const hit = list.getByRole('button', { name: /^kv-/ }).first()
  const name = (await hit.locator('.font-medium').textContent())!
  await hit.click()
  await page.waitForURL(/select=/)
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name })).toBeVisible()
  await waitForGraph(page)
  const chosen = new URL(page.url()).searchParams.get('select')!
  const drawn = await page
    .locator(graph)
    .evaluate((host: GraphHost) => host.lanyardGraph!.elements.nodes.map(({ node }) => node.id))
  expect(drawn).toContain(chosen)
  await page.goBack()
  await expect(list).toBeVisible()
})

test('a hit of the search can be shown on the map', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Search/ }).click()
  await page.getByRole('combobox').fill('kv-')
  await page.getByRole('option', { name: /on the map/ }).click()
  await page.waitForURL(/\/graph\/map\?find=kv-/)
  await expect(page.getByRole('textbox', { name: 'Find on the map' })).toHaveValue('kv-')
})

test('the list alone leads to any node', async ({ page }) => {
  await openMap(page)
  const list = page.getByRole('complementary', { name: 'The map as a list' })
  await list.getByRole('button', { name: /^sub-lantern-dev/ }).click()
  await list.getByRole('button', { name: /^rg-booking-dev/ }).click()
  await list.getByRole('button', { name: /^id-booking-dev/ }).click()
  await expect(page.getByRole('heading', { name: 'id-booking-dev' })).toBeVisible()
  await expect.poll(() => new URL(page.url()).searchParams.get('select') ?? '').toMatch(/^identity:/)
})

test('a refusal is said, with a way to try again', async ({ page }) => {
  await page.route('**/api/map', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: '{"error": "the store is closed"}' }),
  )
  await page.goto('/graph/map')
  await expect(page.getByRole('alert').filter({ hasText: 'the store is closed' })).toBeVisible()
  await page.unroute('**/api/map')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: /^sub-lantern-prod/ })).toBeVisible()
})

for (const [colorScheme, width, height] of [
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['light', 390, 844],
] as const)
  test(`axe finds nothing on the map (${colorScheme}, ${width} px)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await openMap(page)
    await page.getByRole('button', { name: 'Legend' }).click()
    if (width < 700) await page.getByRole('button', { name: 'List' }).click()
    await expect(page.getByRole('complementary', { name: 'The map as a list' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

test('a menu of what is under the pointer, or where the keyboard is, leads to the graph and back into the map', async ({
  page,
}) => {
  await openMap(page)
  const stage = page.getByRole('application')
  await stage.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await expect(menu).toHaveAccessibleName(/^Menu of /)
  await menu.getByRole('menuitem', { name: 'Go in' }).click()
  await page.waitForURL((url) => url.searchParams.has('at'))

  const list = page.getByRole('complementary', { name: 'The map as a list' })
  await list.locator('section li button').first().click()
  await waitForGraph(page)
  const { id, x, y } = await page.locator(graph).evaluate((host: GraphHost) => {
    const { camera, elements } = host.lanyardGraph!
    const { left, top, width, height } = host.getBoundingClientRect()
    const places = (elements.nodes as { node: { id: string }; place: { x: number; y: number } }[]).map((one) => ({
      id: one.node.id,
      x: one.place.x * camera.zoom + camera.pan.x,
      y: one.place.y * camera.zoom + camera.pan.y,
    }))
    const seen = places.find((place) => place.x > 40 && place.x < width - 40 && place.y > 40 && place.y < height - 40)!
    return { id: seen.id, x: left + seen.x, y: top + seen.y }
  })
  await page.mouse.click(x, y, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Focus in the graph' }).click()
  await page.waitForURL((url) => url.pathname === '/graph' && url.searchParams.get('focus') === id)
})
