import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './lanyard.ts'

test('the contents lead to each chapter, and a word to its place in the glossary, by keyboard alone', async ({
  page,
}) => {
  await page.goto('/learn')
  const contents = page.getByRole('navigation', { name: 'Chapters' }).getByRole('link')
  await expect(contents).toHaveCount(9)
  await contents.nth(2).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#two-kinds$/)
  await expect(page.getByRole('heading', { name: 'Two kinds of managed identity' })).toBeInViewport()
  await page.getByRole('link', { name: 'deployment slot', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('term').filter({ hasText: /^deployment slot$/ })).toBeInViewport()
  await expect(page.getByRole('banner')).toBeInViewport()
})

test('the helper recommends as its questions are answered, and its answers are in the address', async ({ page }) => {
  await page.goto('/learn#choose')
  const advice = page.getByRole('region', { name: 'What to choose' }).getByRole('status')
  await expect(advice).toContainText('A system-assigned identity')
  await page.getByRole('checkbox', { name: /deleted and made again/ }).focus()
  await page.keyboard.press('Space')
  await expect(advice).toContainText('A user-assigned identity')
  await expect(page).toHaveURL(/true=comesAndGoes/)
})

test('`?` on a selection explains it, and leads by keyboard into the right chapter', async ({ page, baseURL }) => {
  const { rows } = await (await fetch(`${baseURL}/api/identities`)).json()
  const { id, name } = rows.find((row: { name: string }) => row.name === 'id-booking-test')
  await page.goto(`/graph?${new URLSearchParams({ focus: id, select: id })}`)
  const explanation = page.getByRole('region', { name: 'Explanation' })
  await expect(explanation).toBeVisible()
  await page.getByRole('application').focus()
  await page.keyboard.press('?')
  await expect(page).toHaveURL(/explain=true/)
  await expect(explanation).toContainText(`${name} is a user-assigned managed identity`)
  const link = explanation.getByRole('link', { name: /Learn more/ })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/learn.*#user-assigned$/)
  await expect(page.getByRole('heading', { name: 'User-assigned', exact: true })).toBeInViewport()
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
] as const)
  test(`axe finds nothing on the page (${colorScheme}, ${width} px)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/learn')
    await page.getByRole('heading', { name: 'Glossary' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
  })
