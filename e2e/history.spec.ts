import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './lanyard.ts'

test('two snapshots are chosen and compared, drawn on the graph, and the browser goes back the same way', async ({
  page,
}) => {
  await page.goto('/history')
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(11)
  // By itself: the newest and the one before.
  await expect(page.getByText('Made anew under the same name')).toBeVisible()

  await page.getByRole('radio', { name: /^Compare from the snapshot of 2026-02-20/ }).check()
  await page.getByRole('radio', { name: /^Compare to the snapshot of 2026-05-14/ }).check()
  await expect(page).toHaveURL(/\?from=6&to=7$/)
  const means = page
    .getByRole('region', { name: 'What it means' })
    .or(page.locator('section', { hasText: 'What it means' }))
  await expect(means.getByText('Owner at subscription sub-lantern-dev').first()).toBeVisible()
  await expect(page.getByText('Owner for id-diagnostics-dev at subscription sub-lantern-dev')).toBeVisible()
  await expect(page.getByText('3 added').first()).toBeVisible()

  await page.getByRole('link', { name: 'Draw it on the graph' }).click()
  await expect(page).toHaveURL(/\/graph\?lens=changes&since=6&snapshot=7/)
  await expect(page.getByText(/What changed from 20 Feb 2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Table' }).click()
  await expect(page.getByRole('row', { name: /vm-cache-dev/ }).first()).toContainText('new')

  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(/\/history\?from=6&to=7$/)
  await expect(page.getByText('Owner for id-diagnostics-dev at subscription sub-lantern-dev')).toBeVisible()
})

test('what was not read in the later snapshot is not called removed', async ({ page }) => {
  await page.goto('/history?from=3&to=4')
  await expect(page.getByText('22 not seen: coverage gap')).toBeVisible()
  await expect(page.getByText(/Not judged for all in the other snapshot/).first()).toBeVisible()
})

test('any screen is as of the snapshot in the address, and stays there from screen to screen', async ({ page }) => {
  await page.goto('/resources?snapshot=7&q=vm-cache')
  await expect(page.getByText('vm-cache-dev').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Places' }).first().getByRole('link', { name: 'Identities' }).click()
  await expect(page).toHaveURL(/\/identities\?snapshot=7/)
  await expect(page.getByText('68', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Back to the newest snapshot' }).click()
  await expect(page).not.toHaveURL(/snapshot=/)
  await page.goBack()
  await expect(page).toHaveURL(/snapshot=7/)
  await expect(page.getByRole('button', { name: 'Snapshot: taken 14 May 2026' })).toBeVisible()
})

test('the picker is worked by keyboard alone', async ({ page }) => {
  await page.goto('/')
  const picker = page.getByRole('button', { name: /^Snapshot: taken 20 Nov 2026, the newest/ })
  await expect(picker).toHaveAttribute('title', '2026-11-20 08:00:00 UTC')
  await picker.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio')).toHaveCount(10)
  await expect(page.getByRole('menuitemradio', { name: /29 Aug 2025/ })).toContainText('13 of 15 read')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/snapshot=\d+/)
  await expect(page.getByRole('button', { name: /^Snapshot: taken/ })).not.toHaveAccessibleName(/newest/)
})

test('a snapshot that is not there is said, with what to do', async ({ page }) => {
  await page.goto('/identities?snapshot=4711')
  await expect(page.getByText('there is no snapshot 4711: choose another time in the top bar')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const)
  test(`the screen is accessible and fits a phone, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/history?from=6&to=7')
    await expect(page.getByText('Owner for id-diagnostics-dev at subscription sub-lantern-dev')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

test('a whole history is taken back in from its file, and a file that is none is refused with why', async ({
  page,
}) => {
  await page.goto('/history')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Whole history as a file' }).click()
  const file = await (await download).path()
  await page.getByLabel('A history file').setInputFiles(file)
  await expect(page.getByText('Every snapshot of this file was there already.')).toBeVisible()
  await page.getByLabel('A history file').setInputFiles({
    name: 'notes.gz',
    mimeType: 'application/gzip',
    buffer: Buffer.from('not a history'),
  })
  await expect(page.getByText(/^The history was not restored: /)).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(11)
})
