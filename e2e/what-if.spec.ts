import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

interface Drawn {
  id: string
  label: string
  change?: string
}
interface Read extends Drawn {
  kind: string
  sublabel: string
}
type Host = HTMLElement & { lanyardGraph?: { elements: { nodes: { node: Read }[] } } }

const host = '[data-graph-canvas]'
const drawn = (page: Page) =>
  page.locator(host).evaluate((element: Host) => element.lanyardGraph?.elements.nodes.map(({ node }) => node) ?? [])

/** A user-assigned identity that something wears and that holds a role. */
async function wornIdentity(page: Page): Promise<{ node: string; name: string }> {
  const rows: { id: string; name: string; kind: string; state: string; wornBy: number; grants: number }[] = (
    await (await page.request.get('/api/identities')).json()
  ).rows
  const row = rows.find(
    ({ kind, state, wornBy, grants }) => kind === 'user' && state === 'live' && wornBy > 0 && grants > 0,
  )!
  return { node: row.id, name: row.name }
}

const changes = (page: Page) => new URL(page.url()).searchParams.getAll('change')
const panel = (page: Page) => page.getByRole('complementary', { name: 'Details' })

async function open(page: Page, query: Record<string, string> = {}) {
  await page.goto(`/graph?${new URLSearchParams({ lens: 'what-if', ...query })}`)
  await expect(panel(page).getByRole('heading', { name: 'What if', exact: true })).toBeVisible()
}

test('from a node to a plan by keyboard: stacked, drawn, undone, and the same again from its address', async ({
  page,
}) => {
  const { node, name } = await wornIdentity(page)
  await open(page, { select: node })
  const offered = panel(page).getByRole('region', { name: `What if, with ${name}` })
  const detach = offered.getByRole('button', { name: /^Take .* off / }).first()
  await detach.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => changes(page).length).toBe(1)
  const more = offered.getByRole('button', { name: /^\d+ more$/ })
  if (await more.count()) {
    await more.focus()
    await page.keyboard.press('Enter')
  }
  await offered.getByRole('button', { name: `Delete the user-assigned identity ${name}` }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => changes(page).map((text) => text.split('~')[0]))
    .toEqual(['detach-identity', 'delete-identity'])

  const list = panel(page).getByRole('region', { name: 'Changes', exact: true }).getByRole('listitem')
  await expect(list.nth(1)).toContainText(`Delete the user-assigned identity ${name}`)
  await expect.poll(async () => (await drawn(page)).find(({ id }) => id === node)?.change).toBe('gone')

  await panel(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => changes(page).length).toBe(1)
  await expect.poll(async () => (await drawn(page)).find(({ id }) => id === node)?.change).toBeUndefined()
  await panel(page).getByRole('button', { name: 'Redo' }).click()
  await expect.poll(() => changes(page).length).toBe(2)

  await panel(page).getByRole('tab', { name: 'What happens' }).click()
  await expect(panel(page).getByRole('heading', { name: /^Assignments left orphaned [1-9]/ })).toBeVisible()
  await expect(panel(page).getByRole('heading', { name: /^Warnings that appear/ })).toBeVisible()
  await expect(panel(page).getByText('For 30 days, and then gone', { exact: true })).toBeVisible()

  await panel(page).getByRole('tab', { name: 'Plan' }).click()
  await expect(panel(page).getByText('Nothing of this was executed')).toBeVisible()
  const commands = panel(page).locator('pre')
  await expect(commands.nth(1)).toContainText('az identity delete --ids ')
  const texts = await commands.allTextContents()

  await page.reload()
  await panel(page).getByRole('tab', { name: 'Plan' }).click()
  await expect(commands.nth(1)).toBeVisible()
  expect(await commands.allTextContents()).toEqual(texts)
})

test('a change from the list is filled by searching, and one that cannot be made says why at its place', async ({
  page,
}) => {
  await open(page)
  await panel(page).getByRole('button', { name: 'Add a change' }).click()
  await page.getByRole('menuitem', { name: 'Delete a subscription' }).click()
  const form = panel(page).getByRole('form', { name: 'Delete a subscription' })
  await form.getByRole('combobox', { name: 'Find: Subscription' }).fill('a')
  await form.getByRole('option').first().click()
  await form.getByRole('button', { name: 'Add to the plan' }).click()
  await expect.poll(() => changes(page).length).toBe(1)
  const [first] = changes(page)
  await page.goto(
    `/graph?${new URLSearchParams([
      ['lens', 'what-if'],
      ['change', first!],
      ['change', first!],
    ])}`,
  )
  await expect(panel(page).getByRole('alert')).toContainText('Cannot be made')
  await panel(page)
    .getByRole('button', { name: /^Remove: / })
    .last()
    .click()
  await expect(panel(page).getByRole('alert')).toHaveCount(0)
})

test('an address that is broken says so and starts anew', async ({ page }) => {
  await open(page, { change: 'planet~x' })
  await expect(panel(page).getByRole('alert')).toContainText('there is no change `planet`')
  await panel(page).getByRole('button', { name: 'Start anew' }).click()
  await expect(panel(page).getByText('No change yet')).toBeVisible()
})

test('commands and the link are copied, and the plan is saved as Markdown and JSON', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { node, name } = await wornIdentity(page)
  await page.goto(`/graph?${new URLSearchParams({ select: node })}`)
  await page.getByRole('link', { name: 'What if…' }).click()
  const offered = panel(page).getByRole('region', { name: `What if, with ${name}` })
  await offered
    .getByRole('button', { name: /^Take .* off / })
    .first()
    .click()
  await panel(page).getByRole('tab', { name: 'Plan' }).click()
  await panel(page).getByRole('button', { name: 'Copy all commands' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^az /)
  await panel(page).getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  for (const [button, ending] of [
    ['Markdown', 'md'],
    ['JSON', 'json'],
  ] as const) {
    const download = page.waitForEvent('download')
    await panel(page).getByRole('button', { name: button }).click()
    expect((await download).suggestedFilename()).toBe(`lanyard-what-if-plan.${ending}`)
  }
})

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const)
  test(`at ${width} pixels, ${colorScheme}, what if has no fault that axe finds, and nothing is cut off`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    const { node, name } = await wornIdentity(page)
    await open(page, { select: node })
    const offered = panel(page).getByRole('region', { name: `What if, with ${name}` })
    await offered
      .getByRole('button', { name: /^Take .* off / })
      .first()
      .click()
    for (const tab of [/^Changes/, /^What happens$/, /^Plan$/]) {
      await panel(page).getByRole('tab', { name: tab }).click()
      await page.waitForLoadState('networkidle')
      const found = await new AxeBuilder({ page }).analyze()
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
