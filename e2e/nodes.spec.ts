import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

async function openPage(page: Page, name: string) {
  await page.goto(`/identities?q=${name}`)
  await page
    .getByRole('grid')
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('link', { name: 'Page', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a row leads to the page of its node, which can be sent', async ({ page }) => {
  await openPage(page, 'vm-build-dev')
  await expect(page).toHaveURL(/\/nodes\?id=identity/)
  await expect(page.getByText('system-assigned managed identity', { exact: false }).first()).toBeVisible()
  await page.getByRole('tab', { name: /Access/ }).click()
  await expect(page).toHaveURL(/tab=access/)
  await expect(page.getByRole('heading', { name: /^What it opens ?\d/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('tab', { name: /Access/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: /^Warnings \([1-9]/ }).click()
  await expect(page.getByRole('heading', { name: /^Warnings ?\d/ })).toBeVisible()
})

test('its small graph holds what is one step away', async ({ page }) => {
  await openPage(page, 'vm-build-dev')
  const graph = page.getByRole('application', { name: /one step away: [1-9]\d* nodes/ })
  await expect(graph).toBeVisible()
  type Host = HTMLElement & { lanyardGraph: { elements: { nodes: { node: { id: string } }[] } } }
  const ids = await graph.evaluate((host: Host) => host.lanyardGraph.elements.nodes.map(({ node }) => node.id))
  expect(ids.some((id) => /^resource:.*vm-build-dev$/.test(id))).toBe(true)
  expect(ids.some((id) => id.startsWith('grant:'))).toBe(true)
})

test('a link on the page leads to the page of that node', async ({ page }) => {
  await openPage(page, 'vm-build-dev')
  await page.getByRole('tab', { name: /Access/ }).click()
  await page.getByRole('button', { name: /^Owner at subscription/ }).click()
  await expect(page).toHaveURL(/id=grant/)
  await expect(
    page
      .getByText('Actions', { exact: true })
      .or(page.getByText('Scope', { exact: true }))
      .first(),
  ).toBeVisible()
})

test('a page without a node, or with one that is not there, says what to do', async ({ page }) => {
  await page.goto('/nodes')
  await expect(page.getByRole('link', { name: 'All identities' })).toBeVisible()
  await page.goto('/nodes?id=identity:nobody')
  await expect(page.getByRole('alert').filter({ hasText: 'nothing called' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the page of a node (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openPage(page, 'id-payments-old')
    await expect(page.getByRole('application')).toBeVisible()
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
    await page.getByRole('tab', { name: /Access/ }).click()
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
  })

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await openPage(page, 'vm-build-dev')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('application')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
