import { expect, test } from './lanyard.ts'

// Pictures of the overview of the sample. After a change that is meant, of it or of the sample: `node scripts/test.mjs e2e
// e2e/overview-look.spec.ts --update-snapshots`, and look at what changed.
test.skip(process.platform !== 'linux', 'letters are drawn otherwise on other systems')

for (const [name, colorScheme, width, height] of [
  ['overview', 'light', 1440, 900],
  ['overview-dark', 'dark', 1440, 900],
  ['overview-phone', 'light', 390, 844],
] as const)
  test(`the overview looks as it did, ${colorScheme}, at ${width} pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    // How long ago something was stays what it was.
    await page.clock.setFixedTime('2026-11-25T12:00:00Z')
    await page.goto('/')
    await page.getByRole('list', { name: 'Figures' }).waitFor()
    await page.getByText('id-platform-deploy').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    await expect(page).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: 0.02,
      threshold: 0.25,
      animations: 'disabled',
    })
  })
