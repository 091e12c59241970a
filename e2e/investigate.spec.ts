import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './lanyard.ts'

const buildMachine = 'vm-build-dev'

test('what was compromised is found by its name, and falls ring by ring as of the chosen time', async ({ page }) => {
  await page.goto('/investigate?time=2026-05-14T08:00:00.000Z')
  await page.getByRole('combobox', { name: 'Find what was compromised' }).fill(buildMachine)
  await page.getByRole('option', { name: new RegExp(`^${buildMachine} virtual machine`) }).click()
  await expect(page).toHaveURL(/node=resource/)
  await expect(page).toHaveURL(/snapshot=7/)
  await expect(page.getByRole('tab', { name: 'What fell (4)' })).toBeVisible()
  await page.getByRole('button', { name: 'The way to id-diagnostics-dev' }).click()
  await expect(page.getByText(/holds Owner at subscription sub-lantern-dev and can attach an identity/)).toBeVisible()
  await page.getByRole('button', { name: `Why ${buildMachine} holds Owner at subscription sub-lantern-dev` }).click()
  await expect(page.getByText('Owner at subscription sub-lantern-dev gives it by *')).toBeVisible()
  await page.getByRole('tab', { name: /^Who could get in/ }).click()
  await page.getByRole('button', { name: 'How id-diagnostics-dev gets in' }).click()
  await expect(page.getByText('id-diagnostics-dev may change vm-build-dev itself')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`the screen is accessible and fits, ${scheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`/investigate?node=${buildMachine}&snapshot=7`)
      await page.getByRole('button', { name: 'The way to id-diagnostics-dev' }).click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    })
