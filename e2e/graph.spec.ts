import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

interface Drawn {
  id: string
  label: string
  kind: string
  band: string
  expandable: boolean
  x: number
  y: number
}
interface Place {
  x: number
  y: number
}
interface Stage {
  elements: {
    nodes: { node: { id: string; label: string; kind: string; band: string; expandable?: object }; place: Place }[]
    edges: { edge: { id: string }; from: Place; to: Place }[]
  }
  camera: { zoom: number; pan: Place }
  painted: boolean
  stopped: boolean
}
type Host = HTMLElement & { lanyardGraph?: Stage }

const host = '[data-graph-canvas]'

async function openGraph(page: Page, query = '') {
  await page.goto(`/graph${query}`)
  await page.waitForFunction((found) => document.querySelector<Host>(found)?.lanyardGraph?.painted, host)
}

const drawnNodes = (page: Page): Promise<Drawn[]> =>
  page.locator(host).evaluate((element: Host) =>
    element.lanyardGraph!.elements.nodes.map(({ node: { id, label, kind, band, expandable }, place }) => {
      return { id, label, kind, band, expandable: expandable !== undefined, ...place }
    }),
  )

/** Where a model place is on the page. */
async function onPage(page: Page, place: { x: number; y: number }) {
  const box = (await page.locator(host).boundingBox())!
  const camera = await cameraOf(page)
  return { x: box.x + place.x * camera.zoom + camera.pan.x, y: box.y + place.y * camera.zoom + camera.pan.y }
}

const cameraOf = (page: Page) => page.locator(host).evaluate((element: Host) => element.lanyardGraph!.camera)

const selected = (page: Page) => new URL(page.url()).searchParams.get('select')

/** A node of a band that is in view, so that it can be clicked. */
async function nodeInView(page: Page, wanted: (node: Drawn) => boolean) {
  const size = (await page.locator(host).boundingBox())!
  for (const node of await drawnNodes(page)) {
    if (!wanted(node)) continue
    const at = await onPage(page, node)
    if (at.y > size.y + 80 && at.y < size.y + size.height - 160 && at.x < size.x + size.width - 60) return { node, at }
  }
  throw new Error('no such node is in view')
}

test('the bands stand from left to right and no card lies on another', async ({ page }) => {
  await openGraph(page)
  const nodes = await drawnNodes(page)
  const right = (band: string) => Math.max(...nodes.filter((node) => node.band === band).map((node) => node.x))
  const left = (band: string) => Math.min(...nodes.filter((node) => node.band === band).map((node) => node.x))
  expect(right('sources')).toBeLessThan(left('identities'))
  expect(right('identities')).toBeLessThan(left('grants'))
  expect(right('grants')).toBeLessThan(left('targets'))
  const overlaps = nodes.flatMap((a) =>
    nodes
      .filter((b) => a.id < b.id && Math.abs(a.x - b.x) < 200 && Math.abs(a.y - b.y) < 48)
      .map((b) => `${a.label} on ${b.label}`),
  )
  expect(overlaps).toEqual([])
})

test('a click selects, the panel tells, the camera stays; Escape and the back button undo it', async ({ page }) => {
  await openGraph(page)
  const before = await cameraOf(page)
  const { node, at } = await nodeInView(page, ({ kind }) => kind === 'identity')
  await page.mouse.click(at.x, at.y)
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { level: 2 })).toHaveText(
    node.label,
  )
  expect(selected(page)).toBe(node.id)
  expect(await cameraOf(page)).toEqual(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => selected(page)).toBeNull()
  await page.goBack()
  await expect.poll(() => selected(page)).toBe(node.id)
})

test('a click on a line tells why it is there', async ({ page }) => {
  await openGraph(page)
  const lines = await page
    .locator(host)
    .evaluate((element: Host) =>
      element.lanyardGraph!.elements.edges.map(({ edge, from, to }) => ({ id: edge.id, from, to })),
    )
  const level = lines.filter(({ from, to }) => from.y === to.y)
  let clicked = false
  for (const { from, to } of level) {
    const at = await onPage(page, { x: (from.x + to.x) / 2, y: from.y })
    const size = (await page.locator(host).boundingBox())!
    if (at.y < size.y + 80 || at.y > size.y + size.height - 160) continue
    await page.mouse.click(at.x, at.y)
    clicked = true
    break
  }
  expect(clicked).toBe(true)
  const panel = page.getByRole('complementary', { name: 'Details' })
  await expect(panel.getByText('Why it is there').first()).toBeVisible()
  expect(lines.some(({ id }) => id === selected(page))).toBe(true)
})

test('opening a node in place moves nothing that was there', async ({ page }) => {
  await openGraph(page)
  const before = await drawnNodes(page)
  const camera = await cameraOf(page)
  const { node, at } = await nodeInView(page, ({ expandable, kind }) => expandable && kind !== 'fold')
  await page.mouse.dblclick(at.x - 40, at.y)
  await expect.poll(async () => (await drawnNodes(page)).length).toBeGreaterThan(before.length)
  expect(new URL(page.url()).searchParams.getAll('expand')).toEqual([node.id])
  const after = new Map((await drawnNodes(page)).map((one) => [one.id, one]))
  for (const one of before) expect(after.get(one.id)).toMatchObject({ x: one.x, y: one.y })
  expect(await cameraOf(page)).toEqual(camera)
})

test('what is folded is one node with its number, which opens and folds again by the same key', async ({ page }) => {
  await openGraph(page)
  const before = await drawnNodes(page)
  const fold = before.find(({ kind }) => kind === 'fold')!
  expect(fold.label).toMatch(/^\d+ /)
  await openGraph(page, `?${new URLSearchParams({ select: fold.id })}`)
  await expect(page.getByRole('region', { name: `Folded: ${fold.label}` })).toBeVisible()
  await page.getByRole('application').focus()
  await page.keyboard.press('+')
  await expect
    .poll(async () => (await drawnNodes(page)).length)
    .toBeGreaterThanOrEqual(before.length - 1 + Number.parseInt(fold.label, 10))
  await page.goBack()
  await expect.poll(async () => (await drawnNodes(page)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})

test('arrows walk along the lines, Enter selects', async ({ page }) => {
  await openGraph(page)
  const nodes = new Map((await drawnNodes(page)).map((node) => [node.id, node]))
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => nodes.get(selected(page) ?? '')?.band).toBe('sources')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => nodes.get(selected(page) ?? '')?.band).toBe('identities')
  // On a selection it explains that.
  await page.keyboard.press('Escape')
  await expect.poll(() => selected(page)).toBeFalsy()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys of the graph' })).toBeVisible()
})

test('a link opens the view that was sent, and the table twin keeps its selection', async ({ page }) => {
  await openGraph(page)
  const identity = (await drawnNodes(page)).find((node) => node.kind === 'identity')!
  await openGraph(page, `?${new URLSearchParams({ select: identity.id })}`)
  await page.getByRole('button', { name: 'Table' }).click()
  const row = page.getByRole('row', { selected: true }).first()
  await expect(row).toContainText(identity.label)
  await expect(page).toHaveURL(/twin=true/)
})

test('finding highlights and counts; Enter goes to the first', async ({ page }) => {
  await openGraph(page)
  const identity = (await drawnNodes(page)).find((node) => node.kind === 'identity')!
  await page.getByLabel('Find in this graph').fill(identity.label)
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => selected(page)).toBeTruthy()
})

test('what is shown is saved as a picture, a drawing, as JSON and as CSV', async ({ page }) => {
  await openGraph(page)
  const saved = async (item: string) => {
    await page.getByRole('button', { name: 'Export what is shown' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ])
    return readFile((await download.path())!)
  }
  const picture = await saved('Picture (PNG)')
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1000)
  const drawing = (await saved('Drawing (SVG)')).toString()
  expect(drawing).toMatch(/^<\?xml [^>]+>\n<svg /)
  expect(drawing.match(/<g><title>/g)).toHaveLength((await drawnNodes(page)).length)
  const view = JSON.parse((await saved('Nodes and edges (JSON)')).toString()) as { nodes: unknown[]; edges: unknown[] }
  expect(view.nodes).toHaveLength((await drawnNodes(page)).length)
  const csv = (await saved('Edges (CSV)')).toString()
  expect(csv.startsWith('from,')).toBe(true)
  expect(csv.split('\r\n').length).toBeGreaterThan(view.edges.length)
})

test('coming and going twenty times leaves no graph behind', async ({ page }) => {
  test.slow()
  await openGraph(page)
  await page.evaluate((found) => {
    const kept: Stage[] = []
    Object.assign(window, { kept })
    const look = () => {
      const stage = document.querySelector<Host>(found)?.lanyardGraph
      if (stage && !kept.includes(stage)) kept.push(stage)
    }
    look()
    setInterval(look, 20)
  }, host)
  const toTable = page.getByRole('button', { name: 'Table' })
  const toGraph = page.locator('main').getByRole('button', { name: 'Graph', exact: true })
  for (let round = 0; round < 20; round++) {
    await toTable.click()
    await toGraph.click()
    await page.waitForFunction((found) => document.querySelector<Host>(found)?.lanyardGraph?.painted, host)
  }
  const alive = await page.evaluate(() => {
    const { kept } = window as unknown as { kept: Stage[] }
    return { made: kept.length, alive: kept.filter(({ stopped }) => !stopped).length }
  })
  expect(alive.made).toBeGreaterThan(10)
  expect(alive.alive).toBe(1)
})

test('on a phone the panel is a sheet over the graph, and nothing runs out at the side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openGraph(page)
  const { node, at } = await nodeInView(page, ({ kind }) => kind === 'identity')
  await page.mouse.click(at.x, at.y)
  const sheet = page.getByRole('complementary', { name: 'Details' })
  await expect(sheet).toContainText(node.label)
  const top = (await sheet.boundingBox())!.y
  expect(top).toBeGreaterThan(250)
  // What was selected stands in the part that is free.
  await expect.poll(async () => (await onPage(page, node)).y).toBeLessThan(top - 20)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('changing the theme repaints the graph', async ({ page }) => {
  const ground = () =>
    page.locator(host).evaluate((element: Host) => getComputedStyle(element).getPropertyValue('--graph-ground').trim())
  await openGraph(page)
  const light = await ground()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await expect.poll(ground).not.toBe(light)
})
