import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

const group = (page: Page, title: string) => page.getByRole('region', { name: title })

test('a finding opens to its evidence, its reasons and what to do', async ({ page }) => {
  await page.goto('/warnings')
  const owner = group(page, 'Administrator role on a subscription or above')
  await owner.getByRole('button', { name: /vm-build-dev/ }).click()
  await expect(owner.getByRole('heading', { name: 'Why it matters' })).toBeVisible()
  await expect(owner.getByRole('heading', { name: /^Why (critical|high)$/ })).toBeVisible()
  await expect(owner.getByRole('link', { name: /^Owner at subscription/ })).toHaveAttribute(
    'href',
    /^\/graph\?focus=grant.*select=grant.*warning=owner-like-role/,
  )
  await owner.getByRole('tab', { name: 'PowerShell' }).click()
  await expect(owner.getByRole('tabpanel')).toContainText('Remove-AzRoleAssignment')
  await expect(owner.getByRole('link', { name: /Microsoft on this/ })).toHaveAttribute(
    'href',
    /^https:\/\/learn\.microsoft\.com\//,
  )
  await expect(page).toHaveURL(/finding=/)
})

test('from a finding to its place in the graph is one click, and back is another', async ({ page }) => {
  await page.goto('/warnings?severity=high')
  const owner = group(page, 'Administrator role on a subscription or above')
  await owner.getByRole('button', { name: /vm-build-dev/ }).click()
  await owner.getByRole('link', { name: /^Owner at subscription/ }).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(page).toHaveURL(/\/graph\?/)
  await expect(details.getByRole('heading', { name: /^Owner/ })).toBeVisible()
  await details.getByRole('link', { name: 'Back to the warning' }).click()
  await expect(page).toHaveURL(/\/warnings\?finding=/)
  const opened = page.getByRole('button', { expanded: true }).filter({ hasText: 'vm-build-dev' })
  await expect(opened).toBeInViewport()
  // The browser's own way back ends where it began, filters and all.
  await page.goBack()
  await expect(details.getByRole('link', { name: 'Back to the warning' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/severity=high/)
  await expect(opened).toBeVisible()
})

test('all warnings are exported from one menu', async ({ page }) => {
  await page.goto('/warnings')
  for (const [words, name] of [
    ['Everything (JSON)', 'warnings.json'],
    ['Code scanning (SARIF)', 'warnings.sarif'],
    ['Test report (JUnit)', 'warnings.xml'],
  ]) {
    await page.getByRole('button', { name: 'Export all warnings' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: words }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
  }
})

test('a link to a finding opens it in its place', async ({ page, lanyard }) => {
  const { findings } = await (await lanyard.fetch(`/api/warnings`)).json()
  const last = findings.at(-1)
  await page.goto(`/warnings?${new URLSearchParams({ finding: last.id })}`)
  await expect(page.getByRole('button', { expanded: true }).filter({ hasText: last.subjectName })).toBeInViewport()
  await expect(page.getByText(last.why)).toBeVisible()
})

test('a link to a finding that is no longer there says so', async ({ page }) => {
  await page.goto('/warnings?finding=gone')
  await expect(page.getByText('The finding in this link is not in this snapshot')).toBeVisible()
})

test('findings are grouped by rule or by subject, and the choice is in the address', async ({ page }) => {
  await page.goto('/warnings')
  const dangling = group(page, 'Resource that names a deleted identity')
  await expect(dangling.getByRole('button', { name: /vmss-kiosk-prod/ })).toBeVisible()
  await page.getByRole('button', { name: 'By subject' }).click()
  await expect(
    group(page, 'vmss-kiosk-prod').getByRole('button', { name: /Resource that names a deleted identity/ }),
  ).toBeVisible()
  await expect(page).toHaveURL(/group=subject/)
})

test('severity, rule and text narrow the findings, and the count follows', async ({ page }) => {
  await page.goto('/warnings')
  const total = (await page.getByText(/^\d+ of \d+ findings$/).textContent())?.split(' of ')[0]
  await page.getByRole('button', { name: 'Severity' }).click()
  await page.getByRole('checkbox', { name: /^Low/ }).check()
  await expect(page).toHaveURL(/severity=low/)
  await expect(page.getByText(`${total} of`)).toHaveCount(0)
  await page.goto('/warnings?rule=unworn-user-assigned-identity&q=payments')
  await expect(page.getByText(`1 of ${total} findings`)).toBeVisible()
  await expect(page.getByRole('button', { name: /id-payments-old/ })).toBeVisible()
})

test('a finding is accepted with a reason, a person and a day, and that is taken back', async ({ page }) => {
  await page.goto('/warnings?rule=slot-divergence')
  const slot = group(page, 'Slot whose rights differ from its app’s')
  await slot.getByRole('button', { name: /staging/ }).click()
  await slot.getByRole('button', { name: 'Accept it until a day' }).click()
  await slot.getByLabel('Why it may stay').fill('the slot goes in spring')
  await slot.getByLabel('Who accepts it').fill('Liv Strand')
  await slot.getByLabel('Until').fill('2020-01-31')
  await slot.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(slot.getByRole('alert')).toContainText('give a day to come')
  await slot.getByLabel('Until').fill('2099-01-31')
  await slot.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(slot).toContainText('Liv Strand accepts it until 2099-01-31: the slot goes in spring')
  await page.goto('/warnings?decision=accepted')
  await expect(page.getByText(/^1 of \d+ findings$/)).toBeVisible()
  const file = await (await page.request.get('/api/warnings/export?format=sarif')).json()
  const states = file.runs[0].results.map(({ baselineState }: { baselineState: string }) => baselineState)
  expect(states.filter((state: string) => state === 'unchanged')).toHaveLength(1)
  await page.getByRole('button', { name: /staging/ }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText(/^0 of \d+ findings$/)).toBeVisible()
})

test('where nothing matches, one press shows everything again', async ({ page }) => {
  await page.goto('/warnings?q=no-such-thing')
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(group(page, 'User-assigned identity that nobody wears')).toBeVisible()
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const)
  test(`axe finds nothing in the warnings (${colorScheme}, ${width} px)`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/warnings')
    await page.getByRole('button', { name: /^Critical vm-build-dev/ }).click()
    await page.getByRole('heading', { name: 'Evidence' }).waitFor()
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

// Last: it replaces the sample tenant of this file's server.
test('what could not be judged is told apart from what was found to be fine', async ({ page, lanyard }) => {
  const id =
    '/subscriptions/5b0ef7f1-30d5-4b0e-9d0a-6f6f8f3d1c11/resourceGroups/rg-pier/providers/Microsoft.Compute/virtualMachines/vm-pier'
  const principalId = '3f6d4f5c-0b1e-4a55-9a39-5a2d8a3c7e42'
  const export_ = [
    {
      id,
      name: 'vm-pier',
      type: 'Microsoft.Compute/virtualMachines',
      location: 'northeurope',
      identity: { type: 'SystemAssigned', principalId, tenantId: '9d0ef7f1-30d5-4b0e-9d0a-6f6f8f3d1c12' },
    },
  ]
  const form = new FormData()
  form.append('files', new Blob([JSON.stringify(export_)]), 'resources.json')
  const answer = await lanyard.fetch(`/api/imports`, { method: 'POST', body: form })
  expect(answer.status).toBe(200)
  await page.goto('/warnings')
  const part = (title: string) =>
    page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
  const unknown = part('Not checked')
  await expect(
    unknown.getByRole('heading', { name: 'Role assignment of a principal that no longer exists' }),
  ).toBeVisible()
  await expect(unknown.getByRole('button', { name: /^Copy/ }).first()).toBeVisible()
  await expect(part('Looked for and not found')).not.toContainText(
    'Role assignment of a principal that no longer exists',
  )
})
