import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './lanyard.ts'

test('the audit log is empty where nothing was done, and then tells what was', async ({ page, lanyard }) => {
  await page.goto('/audit?action=imported')
  await expect(page.getByText('Nothing of that was written down')).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  const downloaded = await page.request.get(`${lanyard.url}/api/warnings/export?format=json`)
  expect(downloaded.status()).toBe(200)
  await page.reload()
  const row = page.getByRole('table', { name: 'Audit log' }).getByRole('row').filter({ hasText: 'the warnings as' })
  await expect(row).toContainText('exported')

  await page.getByRole('combobox', { name: 'Action' }).click()
  await page.getByRole('option', { name: 'exported' }).click()
  await expect(page).toHaveURL(/action=exported/)
  await row.getByRole('button').click()
  await expect(page).toHaveURL(/subject=/)
  await expect(row).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  expect(file.suggestedFilename()).toBe('lanyard-audit.csv')
})

for (const theme of ['light', 'dark'] as const)
  test(`it can be read by everybody, ${theme} and on a phone`, async ({ page, lanyard }) => {
    await page.request.get(`${lanyard.url}/api/warnings/export?format=json`)
    await page.emulateMedia({ colorScheme: theme })
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      await page.goto('/audit')
      await expect(page.getByText('the warnings as').first()).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.screenshot({ path: `.test/audit-${theme}-${size.width}.png` })
    }
  })
