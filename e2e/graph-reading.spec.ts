import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

interface Node {
  id: string
  label: string
  kind: string
  band: string
}
interface Place {
  x: number
  y: number
}
type Host = HTMLElement & {
  lanyardGraph?: {
    elements: { nodes: { node: Node; place: Place }[]; edges: { edge: { edges: { kind: string }[] } }[] }
    camera: { zoom: number; pan: Place }
    painted: boolean
  }
}
const host = '[data-graph-canvas]'

async function openGraph(page: Page, query = '') {
  await page.goto(`/graph${query}`)
  await page.waitForFunction((found) => document.querySelector<Host>(found)?.lanyardGraph?.painted, host)
}

const nodesOf = (page: Page) =>
  page
    .locator(host)
    .evaluate((element: Host) => element.lanyardGraph!.elements.nodes.map(({ node, place }) => ({ ...node, ...place })))
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
const find = (page: Page) => page.getByRole('combobox', { name: 'Find in this graph' })
const address = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`

/** The identity with which most falls, as the server ranks it. */
async function strongest(page: Page): Promise<{ node: string; name: string }> {
  const answer = await page.request.get('/api/ranking?limit=1')
  return (await answer.json()).rows[0]
}

/** Where a node is on the page, brought into view first by selecting it. */
async function placeOf(page: Page, id: string) {
  return page.locator(host).evaluate((element: Host, wanted) => {
    const { camera, elements } = element.lanyardGraph!
    const { zoom, pan } = camera
    const box = element.getBoundingClientRect()
    const { place } = elements.nodes.find(({ node }) => node.id === wanted)!
    return { x: box.x + place.x * zoom + pan.x, y: box.y + place.y * zoom + pan.y }
  }, id)
}

const menuFor = async (page: Page, id: string) => {
  const at = await placeOf(page, id)
  await page.mouse.click(at.x, at.y, { button: 'right' })
  return page.getByRole('menu')
}

test('the lens reach starts where something is selected, and draws what falls with it', async ({ page }) => {
  await page.goto('/graph')
  const { node, name } = await strongest(page)
  await openGraph(page, address({ select: node }))
  await page.getByRole('combobox', { name: 'Lens' }).click()
  await page.getByRole('option', { name: 'Reach', exact: true }).click()
  await expect.poll(() => parameter(page, 'focus')).toBe(node)
  await expect(page.getByRole('navigation', { name: 'Focus' })).toContainText(name)
  await expect
    .poll(() =>
      page
        .locator(host)
        .evaluate(
          (element: Host) =>
            element.lanyardGraph!.elements.edges.filter(({ edge }) => edge.edges.some(({ kind }) => kind === 'becomes'))
              .length,
        ),
    )
    .toBeGreaterThan(0)
  await page.goBack()
  await expect.poll(() => parameter(page, 'lens')).toBeNull()
})

test('without a selection, reach asks for a start, which is chosen by typing', async ({ page }) => {
  await page.goto('/graph?lens=reach')
  await expect(page.getByText('Choose where to start').first()).toBeVisible()
  const { node, name } = await strongest(page)
  await page.getByRole('button', { name: /^Choose/ }).click()
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
  await expect.poll(() => parameter(page, 'focus')).toBe(node)
  await page.waitForFunction((found) => document.querySelector<Host>(found)?.lanyardGraph !== undefined, host)
})

test('who can become is drawn towards the node, and its table twin says the same lines', async ({ page }) => {
  await page.goto('/graph')
  const { node } = await strongest(page)
  const radius = await (await page.request.get(`/api/blast-radius?principal=${node.slice('identity:'.length)}`)).json()
  await openGraph(page, address({ lens: 'become', focus: radius.fallen[0].node, select: radius.fallen[0].node }))
  const drawn = await nodesOf(page)
  expect(drawn.map(({ id }) => id)).toContain(radius.fallen[0].node)
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const table = page.getByRole('region', { name: 'The graph as a table' })
  await expect(table.getByText(/^can become/).first()).toBeVisible()
  await expect(page.getByRole('row', { selected: true }).first()).toContainText(radius.fallen[0].name)
})

test('a path goes from A to B, and its ends can be swapped', async ({ page }) => {
  await page.goto('/graph')
  const { node } = await strongest(page)
  const radius = await (await page.request.get(`/api/blast-radius?principal=${node.slice('identity:'.length)}`)).json()
  const far = radius.fallen.at(-1)
  await openGraph(page, address({ lens: 'path', from: node, focus: far.node }))
  const ids = (await nodesOf(page)).map(({ id }) => id)
  expect(ids).toContain(node)
  expect(ids).toContain(far.node)
  await page.getByRole('button', { name: 'Swap the two ends' }).click()
  await expect.poll(() => parameter(page, 'from')).toBe(far.node)
  expect(parameter(page, 'focus')).toBe(node)
})

test('lifecycle draws states and whom they befell; a state tells about itself, and its links lead on', async ({
  page,
}) => {
  await openGraph(page, '?lens=lifecycle')
  const state = (await nodesOf(page)).find(({ kind }) => kind === 'state')!
  await openGraph(page, address({ lens: 'lifecycle', select: state.id }))
  const panel = page.getByRole('complementary', { name: 'Details' })
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(state.label)
  const first = panel
    .getByRole('heading', { name: /^Whom it befell/ })
    .locator('..')
    .getByRole('button')
    .first()
  const name = (await first.textContent())!
  await first.click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name)
})

test('an expression is completed by keyboard, finds, and says where it is wrong', async ({ page }) => {
  await openGraph(page)
  await find(page).click()
  await page.keyboard.type('sever')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(find(page)).toHaveValue('severity>=')
  await page.keyboard.type('hi')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(find(page)).toHaveValue('severity>=high')
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  await expect(page).toHaveURL(/find=severity/)
  await page.keyboard.press('Enter')
  await expect.poll(() => parameter(page, 'select')).toBeTruthy()
  await find(page).fill('severity>=dire')
  await expect(page.getByText('there is no severity `dire`').last()).toBeVisible()
})

test('what was found is hidden, said, and shown again; back undoes it', async ({ page }) => {
  await openGraph(page)
  const before = (await nodesOf(page)).length
  await find(page).fill('kind=federated')
  await page.getByRole('button', { name: 'Hide what was found' }).click()
  await expect.poll(async () => (await nodesOf(page)).filter(({ kind }) => kind === 'federated').length).toBe(0)
  const chip = page.getByRole('button', { name: 'Show again what `kind=federated` hides' })
  await expect(chip).toBeVisible()
  await page.goBack()
  await expect.poll(async () => (await nodesOf(page)).length).toBe(before)
  await page.goForward()
  await chip.click()
  await expect.poll(async () => (await nodesOf(page)).length).toBe(before)
})

test('a row of the legend hides what it names, and shows it again', async ({ page }) => {
  await openGraph(page)
  await page.getByRole('button', { name: 'Legend', exact: true }).click()
  const row = page.getByRole('button', { name: 'a scope that contains others' })
  await row.click()
  await expect.poll(async () => (await nodesOf(page)).filter(({ kind }) => kind === 'scope').length).toBe(0)
  await expect(row).toHaveAttribute('aria-pressed', 'false')
  await row.click()
  await expect.poll(async () => (await nodesOf(page)).filter(({ kind }) => kind === 'scope').length).toBeGreaterThan(0)
})

test('the menu of a node focuses with the first degree first, goes further, expands, pins and hides', async ({
  page,
}) => {
  await page.goto('/graph')
  const { node } = await strongest(page)
  await openGraph(page, address({ select: node }))
  await (await menuFor(page, node)).getByRole('menuitem', { name: 'Focus' }).click()
  await expect.poll(async () => new Set((await nodesOf(page)).map(({ band }) => band)).has('targets')).toBe(false)
  const near = (await nodesOf(page)).length
  await page.getByRole('button', { name: 'Out: one line more' }).click()
  await expect.poll(async () => (await nodesOf(page)).length).toBeGreaterThan(near)
  await page.getByRole('button', { name: 'Out: one line less' }).click()
  await expect.poll(async () => (await nodesOf(page)).length).toBe(near)

  const grant = (await nodesOf(page)).find(({ band }) => band === 'grants')!
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Fit everything in (F)' }).click()
  await (await menuFor(page, grant.id)).getByRole('menuitem', { name: 'Expand out' }).click()
  await expect.poll(async () => (await nodesOf(page)).some(({ band }) => band === 'targets')).toBe(true)
  await (await menuFor(page, grant.id)).getByRole('menuitem', { name: 'Pin', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Hidden and pinned' })).toContainText(grant.label)
  await page.getByRole('button', { name: 'Unpin it' }).click()
  await (await menuFor(page, grant.id)).getByRole('menuitem', { name: 'Hide' }).click()
  await expect.poll(async () => (await nodesOf(page)).map(({ id }) => id)).not.toContain(grant.id)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => parameter(page, 'focus')).toBeNull()
})

test('the same menu opens by keyboard, and gives the focus back', async ({ page }) => {
  await openGraph(page)
  const graph = page.getByRole('application')
  await graph.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(graph).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'What it opens' }).press('Enter')
  await expect.poll(() => parameter(page, 'lens')).toBe('reach')
})

test('names are masked on the canvas, in the panel and in files, and equal names stay equal', async ({ page }) => {
  await openGraph(page)
  const names = (await nodesOf(page)).filter(
    ({ kind, label }) => ['resource', 'identity'].includes(kind) && label.length > 8,
  )
  await openGraph(page, address({ select: names[0]!.id }))
  await page.getByRole('button', { name: 'Mask names, on screen and in files' }).click()
  await expect.poll(async () => (await nodesOf(page)).some(({ label }) => label === names[0]!.label)).toBe(false)
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Names are masked')
  await expect.poll(() => new URL(page.url()).searchParams.get('select')).toMatch(/^~[a-z0-9]{6}$/)
  await page.reload()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Names are masked')
  const seen = await page.locator('body').textContent()
  const saved = async (item: string) => {
    await page.getByRole('button', { name: 'Export what is shown' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ])
    return (await readFile((await download.path())!)).toString()
  }
  const json = await saved('Nodes and edges (JSON)')
  const svg = await saved('Drawing (SVG)')
  for (const { label } of names) {
    expect(seen).not.toContain(label)
    expect(json).not.toContain(label)
    expect(svg).not.toContain(label)
  }
  expect(svg).toContain('</svg>')
  expect((svg.match(/<g>/g) ?? []).length).toBe((await nodesOf(page)).length)
})

test('a move is taken back and made again by keyboard', async ({ page }) => {
  await openGraph(page)
  const node = (await nodesOf(page)).find(({ kind }) => kind === 'identity')!
  const place = async () => (await nodesOf(page)).find(({ id }) => id === node.id)!
  const from = await placeOf(page, node.id)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 })
  await page.mouse.up()
  const moved = await place()
  expect(moved.x - node.x).toBeGreaterThan(20)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await place()).x).toBe(node.x)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await place()).x).toBe(moved.x)
})

test('a view is saved under a name, opened by it, deleted, and had back', async ({ page }) => {
  await openGraph(page, '?hide=kind%3Dfederated')
  const views = page.getByRole('button', { name: 'Views' })
  await views.click()
  const sheet = page.getByRole('region', { name: 'Saved views' })
  await sheet.getByLabel('Name of this view').fill('Without outside')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet.getByRole('button', { name: 'Without outside', exact: true })).toBeVisible()
  await openGraph(page)
  await views.click()
  await sheet.getByRole('button', { name: 'Without outside', exact: true }).click()
  await expect(page).toHaveURL(/hide=kind/)
  await views.click()
  await sheet.getByRole('button', { name: 'Delete Without outside' }).click()
  await expect(sheet.getByText('Without outside was deleted.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Undo' }).click()
  await expect(sheet.getByRole('button', { name: 'Without outside', exact: true })).toBeVisible()
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)
  test(`at ${width} pixels, ${colorScheme}, no lens has a fault that axe finds, and nothing runs out at the side`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/graph')
    const { node } = await strongest(page)
    const queries: Record<string, string>[] = [
      { hide: 'kind=federated', find: 'severity>=high' },
      { lens: 'reach', focus: node },
      { lens: 'become', focus: node, twin: 'true' },
      { lens: 'path' },
      { lens: 'lifecycle', twin: 'true' },
      { mask: 'true', select: node },
    ]
    for (const query of queries) {
      await page.goto(`/graph${address(query)}`)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${JSON.stringify(query)} ${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
