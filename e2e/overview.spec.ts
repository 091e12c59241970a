import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './lanyard.ts'

test.beforeEach(({ page }) => page.goto('/').then(() => page.getByRole('list', { name: 'Figures' }).waitFor()))

test('the first start shows the sample tenant, says that it is one, and how to bring an own one', async ({ page }) => {
  const bar = page.getByRole('banner')
  await expect(bar.getByText('Sample tenant')).toBeVisible()
  await expect(page).toHaveTitle('Overview · Lanyard')
  await bar.getByRole('link', { name: 'import your own' }).click()
  await expect(page).toHaveURL(/\/sources$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
})

test('every figure is a link, and the warnings add up to the severities', async ({ page }) => {
  const figures = page.getByRole('list', { name: 'Figures' }).getByRole('listitem')
  await expect(figures.getByRole('link')).toHaveCount(await figures.count())
  const warnings = Number.parseInt((await figures.filter({ hasText: /^\d+warnings$/ }).textContent()) ?? '', 10)
  const severities = await page.getByRole('list', { name: 'Warnings by severity' }).getByRole('link').allInnerTexts()
  const counts = severities.map((text) => Number(/\d+/.exec(text)?.[0]))
  expect(counts).toHaveLength(5)
  expect(warnings).toBeGreaterThan(9)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(warnings)
})

test('a finding and an identity lead to the graph with that node chosen', async ({ page }) => {
  for (const title of ['Worst warnings', 'Widest blast radii']) {
    const link = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: title }) })
      .locator('li a')
      .last()
    const target = new URL((await link.getAttribute('href')) ?? '', page.url())
    expect(target.pathname).toBe('/graph')
    expect(target.searchParams.get('select')).toMatch(/^(identity|resource|scope|principal):/)
    expect(target.searchParams.get('focus')).toBe(target.searchParams.get('select'))
  }
})

test('small charts say how findings came and went, how identities are shared and what wears them', async ({ page }) => {
  const over = page.getByRole('table', { name: 'Warnings from snapshot to snapshot' })
  await expect(over.or(page.getByText('There is one snapshot only.')).first()).toBeAttached()
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'What wears identities' }) })
  const kinds = card.getByRole('link')
  await expect(kinds.first()).toBeVisible()
  const [, label, value] = /^(.*?)(\d+)$/.exec((await kinds.first().textContent()) ?? '') ?? []
  await kinds.first().click()
  await expect(page).toHaveURL(/\/resources\?identity=with&type=/)
  await expect(page.getByText(new RegExp(`^${value} of`))).toBeVisible()
  await expect(page.getByRole('grid')).toContainText(label!)
})

test('the coverage names every dataset and closes by Escape, back to its button', async ({ page }) => {
  const button = page.getByRole('button', { name: /^Coverage: \d+ of 15/ })
  await button.click()
  const sheet = page.getByRole('region', { name: 'What was read' }).last()
  await expect(sheet.getByRole('listitem')).toHaveCount(15)
  await expect(sheet.getByText('role assignments')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(button).toBeFocused()
})

test('search finds by name with the keyboard alone and shows the hit in the graph', async ({ page }) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search' })
  await expect(field).toBeFocused()
  await page.keyboard.type('id-')
  const hits = page.getByRole('option')
  await expect(hits.nth(1)).toBeVisible()
  // With each answer the first is chosen again: the last one is waited for.
  await expect(page.getByText(/^(?:\d+ hits|The first )/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/graph\?.*focus=identity.*select=identity/)
})

test('the search also finds roles and runs commands', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('owner')
  await page.getByRole('option', { name: /^Owner.*role/ }).click()
  await expect(page).toHaveURL(/\/grants\?role=Owner/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to warn')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/warnings/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark')
  await page.getByRole('option', { name: /Dark theme/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the search is there also for who asks before the page is awake, and the page has its title by then', async ({
  page,
}) => {
  // Scripts come late; keys do not wait for them.
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await route.continue()
  })
  await page.goto('/warnings', { waitUntil: 'commit' })
  await expect(page).toHaveTitle('Warnings · Lanyard')
  await expect(page.getByRole('button', { name: /^Search/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
})

test('closed and opened again at once, the search is empty and takes what is typed', async ({ page }) => {
  await page.getByRole('button', { name: /^Search/ }).click()
  const field = page.getByRole('combobox')
  await field.pressSequentially('owner')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark')
  await expect(field).toHaveValue('dark')
  await expect(page.getByRole('option', { name: /Dark theme/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Search/ })).toBeFocused()
})

test('a search without a hit says so, and Escape leaves it', async ({ page }) => {
  await page.getByRole('button', { name: /^Search/ }).click()
  await page.getByRole('combobox', { name: 'Search' }).fill('no such thing anywhere')
  await expect(page.getByText('Nothing that was read is called `no such thing anywhere`.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Search/ })).toBeFocused()
})

test('the chosen theme is there again after a reload', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  const light = await ground()
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(ground).not.toBe(light)
  const dark = await ground()
  await page.reload({ waitUntil: 'commit' })
  await page.locator('body').waitFor()
  expect(await ground()).toBe(dark)
})

test('a rail made narrow stays narrow, and its places keep their names', async ({ page }) => {
  const rail = page.getByRole('navigation', { name: 'Places' })
  const wide = (await rail.boundingBox())?.width ?? 0
  await page.getByRole('button', { name: 'Narrow the rail' }).click()
  await page.reload()
  expect((await rail.boundingBox())?.width).toBeLessThan(wide / 2)
  await rail.getByRole('link', { name: 'Resources' }).click()
  await expect(page).toHaveURL(/\/resources$/)
})

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('on a narrow screen the places are at the bottom and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const bar = page.getByRole('navigation', { name: 'Places' })
  for (const place of ['Overview', 'Graph', 'Identities', 'Warnings']) {
    const box = (await bar.getByRole('link', { name: place, exact: true }).boundingBox())!
    expect(box.y).toBeGreaterThan(760)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
  }
  await bar.getByRole('button', { name: 'More' }).click()
  const others = ['Resources', 'Grants', 'Investigate', 'History', 'Learn', 'Sources', 'Audit log']
  await expect(page.getByRole('menuitem')).toHaveText([...others, 'Take the tour', 'Sign out'])
  await page.getByRole('menuitem', { name: 'Learn' }).click()
  await expect(bar.getByRole('button', { name: 'More places, at Learn' })).toHaveAttribute('aria-current', 'page')
  for (const place of ['Sources', 'Overview']) {
    if (place === 'Overview') await bar.getByRole('link', { name: place, exact: true }).click()
    else {
      await bar.getByRole('button', { name: /More/ }).click()
      await page.getByRole('menuitem', { name: place, exact: true }).click()
    }
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

test('an overview that cannot be loaded says so and comes with another try', async ({ page }) => {
  await page.route('**/api/overview', (route) => route.abort())
  await page.reload()
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(alert).toContainText('the Lanyard server does not answer')
  await page.unroute('**/api/overview')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('list', { name: 'Figures' })).toBeVisible()
})

test('an address that does not exist says so inside the frame', async ({ page }) => {
  expect((await page.goto('/no-such-place'))?.status()).toBe(404)
  await expect(page.getByText('There is no such page')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the overview has no accessibility fault that axe finds, in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
