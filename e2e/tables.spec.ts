import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

const rowsOf = (page: Page) => page.getByRole('grid').locator('tbody').getByRole('row')
const row = (page: Page, name: string | RegExp) => page.getByRole('grid').getByRole('row', { name })
const violationsOf = async (page: Page) => (await new AxeBuilder({ page }).include('main').analyze()).violations

test('every identity is listed, the worst warnings first', async ({ page }) => {
  await page.goto('/identities')
  await expect(rowsOf(page).first()).toContainText(/Critical|High/)
  const total = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  await expect(page.getByText(`${total} of ${total} identities`)).toBeVisible()
  expect(total).toBeGreaterThan(40)
})

test('the identity of a build machine is found as owner of its subscription', async ({ page }) => {
  await page.goto('/identities')
  await page.getByLabel('Filter identities').fill('vm-build-dev')
  await expect(row(page, /vm-build-dev/)).toContainText(/Owner at subscription/)
  await expect(page).toHaveURL(/q=vm-build-dev/)
})

test('what is gone says so in a word', async ({ page }) => {
  await page.goto('/identities?state=deleted')
  const rows = rowsOf(page)
  await expect(rows.first()).toContainText('Deleted')
  await page.goto('/resources?q=vmss-kiosk-prod')
  await expect(row(page, /vmss-kiosk-prod/)).toContainText('id-kiosk-2023')
  await expect(row(page, /vmss-kiosk-prod/)).toContainText('Deleted')
})

test('a facet says how many rows each value would show, and a link to it shows them', async ({ page }) => {
  await page.goto('/identities?worn=nobody')
  await expect(row(page, /id-payments-old/)).toContainText('User-assigned')
  await expect(row(page, /vm-build-dev/)).toHaveCount(0)
  await page.getByRole('button', { name: /^Kind/ }).first().click()
  const user = page.getByRole('checkbox', { name: /User-assigned/ })
  const count = await page.locator('label', { has: user }).textContent()
  await user.check()
  await expect(page).toHaveURL(/kind=user/)
  const shown = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  expect(count).toMatch(new RegExp(`[^\\d]${shown}$`))
})

test('a heading sorts by its column and says so', async ({ page }) => {
  await page.goto('/identities')
  const reaches = page.getByRole('columnheader', { name: 'Reaches' })
  await expect(reaches).toHaveAttribute('aria-sort', 'none')
  await reaches.getByRole('button').click()
  await expect(reaches).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=-reaches/)
  const place = await page
    .getByRole('columnheader')
    .allInnerTexts()
    .then((all) => all.indexOf('Reaches'))
  const figures = await rowsOf(page).evaluateAll(
    (rows, at) => rows.map((one) => Number(one.children[at]?.textContent)).slice(0, 10),
    place,
  )
  expect(figures).toEqual(figures.toSorted((a, b) => b - a))
  expect(figures[0]).toBeGreaterThan(figures[9]!)
})

test('columns are chosen, and the choice is in the address', async ({ page }) => {
  await page.goto('/identities')
  await expect(page.getByRole('columnheader', { name: 'Principal id' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Principal id' }).check()
  await expect(page.getByRole('columnheader', { name: 'Principal id' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Principal id' })).toBeVisible()
})

test('keys move through the rows, open one beside the table and show it in the graph', async ({ page }) => {
  await page.goto('/identities?sort=name')
  await rowsOf(page).first().waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = rowsOf(page).nth(1)
  const name = (await second.locator('[title]').first().getAttribute('title'))!
  await expect(page.getByRole('grid')).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id'))!)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Details' })
  await expect(panel.getByRole('heading', { name })).toBeVisible()
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/node=/)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('g')
  await expect(page).toHaveURL(/\/graph\?.*select=/)
})

test('rows are selected by keys and by their boxes, copied, downloaded and taken into what if', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/grants?holder=managedIdentity&kind=azureRole&sort=name')
  await rowsOf(page).first().waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('toolbar', { name: 'Selected rows' })
  await expect(bar).toContainText('2 grants selected')
  await rowsOf(page).nth(4).getByRole('checkbox').check()
  await expect(bar).toContainText('3 grants selected')
  await expect(rowsOf(page).nth(4)).toHaveAttribute('aria-selected', 'true')
  await bar.getByRole('button', { name: 'Copy ids' }).click()
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(copied).toHaveLength(3)
  for (const id of copied) expect(id).toMatch(/roleAssignments/i)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    bar.getByRole('button', { name: 'CSV' }).click(),
  ])
  expect((await readFile(await download.path(), 'utf8')).trim().split('\r\n')).toHaveLength(4)
  const href = await bar.getByRole('link', { name: 'What if removed' }).getAttribute('href')
  expect(new URL(href!, 'http://x').searchParams.getAll('change')).toEqual(
    copied.map((id) => `remove-role-assignment~${id}`),
  )
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText(/\d\d+ grants selected/)
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('every grant is listed: who, which role, where, and beside Azure roles too', async ({ page }) => {
  await page.goto('/grants?q=vm-build-dev+owner')
  await expect(row(page, /vm-build-dev/).first()).toContainText(/Owner.*subscription/)
  await page.goto('/grants?kind=key-vault-access-policy')
  await expect(rowsOf(page).first()).toContainText('access policy')
  await rowsOf(page).first().click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Who holds it here')
})

test('End leads to the last row though only a few of them exist', async ({ page }) => {
  await page.goto('/resources')
  await rowsOf(page).first().waitFor()
  const grid = page.getByRole('grid')
  const total = Number(await grid.getAttribute('aria-rowcount'))
  expect(await rowsOf(page).count()).toBeLessThan(total / 2)
  await grid.focus()
  await page.keyboard.press('End')
  await expect(grid.locator(`[aria-rowindex="${total}"]`)).toBeInViewport()
})

test('the rows that are shown are downloaded, with all columns', async ({ page }) => {
  await page.goto('/resources?identity=with&q=vmss-kiosk-prod')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^lanyard-resources-snapshot-\d+\.csv$/)
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('"Resource id"')
  expect(lines[1]).toContain('"vmss-kiosk-prod"')
})

test('where nothing matches, one press shows everything again', async ({ page }) => {
  await page.goto('/resources?q=no-such-thing&identity=with')
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(rowsOf(page).first()).toBeVisible()
  await expect(page).not.toHaveURL(/q=|identity=/)
})

test('a refused request says why and can be tried again', async ({ page }) => {
  await page.route('**/api/resources', (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"the tide is out"}' }),
  )
  await page.goto('/resources')
  await expect(page.getByRole('alert').filter({ hasText: 'the tide is out' })).toBeVisible()
  await page.unroute('**/api/resources')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(rowsOf(page).first()).toBeVisible()
})

test('what nobody looked for is not shown as 0', async ({ page, lanyard }) => {
  const [status, identities] = await Promise.all(
    ['status', 'identities'].map(async (name) => (await lanyard.fetch(`/api/${name}`)).json()),
  )
  for (const cell of status.snapshot.coverage) cell.state = 'absent'
  const bare = { wornBy: 0, federated: 0, grants: 0, reaches: 0, strongest: undefined }
  identities.rows = [{ ...identities.rows[0], ...bare }]
  await page.route('**/api/status', (route) => route.fulfill({ json: status }))
  await page.route('**/api/identities', (route) => route.fulfill({ json: identities }))
  await page.goto('/identities')
  await expect(rowsOf(page).getByText('not read')).toHaveCount(5)
  await expect(rowsOf(page).getByText('0', { exact: true })).toHaveCount(0)
})

test('on a phone each row is a card that opens over the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/identities?q=vm-build-dev')
  await row(page, /vm-build-dev/).click()
  const panel = page.getByRole('dialog', { name: 'Details' })
  await expect(panel.getByRole('heading', { name: 'vm-build-dev' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('on a phone a card says what the rows are sorted by', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/identities?sort=-reaches')
  await expect(rowsOf(page).first()).toContainText(/Reaches: [\d,]+/)
  await page.goto('/identities?sort=name')
  await expect(rowsOf(page).first()).toBeVisible()
  await expect(rowsOf(page).first()).not.toContainText('Reaches:')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the tables (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/identities')
    await rowsOf(page).first().click()
    await expect(page.getByRole('link', { name: 'Focus in graph' })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.goto('/resources?identity=with')
    await rowsOf(page).first().waitFor()
    await rowsOf(page).first().getByRole('checkbox').check()
    expect(await violationsOf(page)).toEqual([])
    await page.goto('/grants')
    await rowsOf(page).first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
