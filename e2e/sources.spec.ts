import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

const subscription = '/subscriptions/11111111-2222-4333-8444-555555555555'
const role = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`
const principalId = '77777777-8888-4999-8aaa-bbbbbbbbbbbb'
const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

/** A small invented tenant, as the Azure CLI exports it. */
const exported = {
  'resources.json': [
    {
      id: `${subscription}/resourceGroups/rg-lighthouse/providers/Microsoft.Web/sites/app-lighthouse`,
      name: 'app-lighthouse',
      type: 'Microsoft.Web/sites',
      kind: 'app',
      location: 'westeurope',
      tenantId,
      identity: { type: 'SystemAssigned', principalId, tenantId },
    },
  ],
  'role-assignments.json': [
    {
      id: `${subscription}/providers/Microsoft.Authorization/roleAssignments/99999999-aaaa-4bbb-8ccc-dddddddddddd`,
      name: '99999999-aaaa-4bbb-8ccc-dddddddddddd',
      type: 'Microsoft.Authorization/roleAssignments',
      scope: subscription,
      principalId,
      principalType: 'ServicePrincipal',
      roleDefinitionId: role,
      roleDefinitionName: 'Reader',
    },
  ],
}

const fileOf = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
const exportedFiles = () => Object.entries(exported).map(([name, rows]) => fileOf(name, JSON.stringify(rows)))
const resultLines = (page: Page) => page.getByRole('list', { name: 'Imported files' }).getByRole('listitem')
const lineOf = (page: Page, name: string) => resultLines(page).filter({ has: page.getByText(name, { exact: true }) })

test.beforeEach(({ page }) => page.goto('/sources').then(() => page.getByText('Shown now').waitFor()))

test('files that hold nothing known store nothing, and say why', async ({ page }) => {
  await page.getByLabel('Files to import').setInputFiles(fileOf('shopping.json', '[{"milk": 2}]'))
  await expect(page.getByRole('heading', { name: 'Nothing was stored' })).toBeFocused()
  await expect(lineOf(page, 'shopping.json')).toContainText('not recognised')
  await expect(page.getByRole('link', { name: 'Show in graph' })).toHaveCount(0)
  await expect(page.getByRole('banner').getByText('Sample tenant')).toBeVisible()
})

test('an import that the server cannot take is said, and can be tried again', async ({ page }) => {
  await page.route('**/api/imports', (route) => route.abort('connectionreset'))
  await page.getByLabel('Files to import').setInputFiles(exportedFiles())
  await expect(page.getByRole('alert').filter({ hasText: 'The import failed' })).toContainText('broke off')
  await page.getByRole('button', { name: 'Choose files again' }).click()
  await expect(page.getByText('Drop files or a folder here')).toBeVisible()
})

test('an import can be cancelled while it runs', async ({ page }) => {
  const held = Promise.withResolvers<void>()
  await page.route('**/api/imports', () => held.promise)
  await page.getByLabel('Files to import').setInputFiles(exportedFiles())
  await expect(page.getByRole('progressbar', { name: 'Import' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Drop files or a folder here')).toBeVisible()
  held.resolve()
  await page.reload()
  await expect(page.getByRole('banner').getByText('Sample tenant')).toBeVisible()
})

test('exports become the tenant that every screen shows; a broken file is named with place and reason', async ({
  page,
}) => {
  await page.getByLabel('Files to import').setInputFiles([...exportedFiles(), fileOf('broken.json', '[{"id": "a",\n]')])
  await expect(page.getByRole('heading', { name: /^Imported as snapshot \d+$/ })).toBeFocused()
  await expect(resultLines(page).first()).toContainText('broken.json')
  await expect(lineOf(page, 'broken.json')).toContainText(/line 2.*not valid JSON/)
  await expect(lineOf(page, 'resources.json')).toContainText('1 resource')
  await expect(lineOf(page, 'role-assignments.json')).toContainText('1 role assignment')
  await expect(page.getByRole('banner').getByText('Sample tenant')).toHaveCount(0)
  await expect(page.getByRole('banner')).toContainText(tenantId)

  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('list', { name: 'Figures' })).toContainText('1resources with an identity')
  await page.getByRole('button', { name: /^Coverage: 2 of 15/ }).click()
  await expect(page.getByText('not read').first()).toBeVisible()
})

test('what was imported is shown in the graph', async ({ page }) => {
  await page.getByLabel('Files to import').setInputFiles(exportedFiles())
  await page.getByRole('link', { name: 'Show in graph' }).click()
  await expect(page).toHaveURL(/\/graph/)
})

test('a folder is imported with the paths of its files', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('tenant')
  await mkdir(join(folder, 'prod'), { recursive: true })
  for (const [name, rows] of Object.entries(exported)) await writeFile(join(folder, 'prod', name), JSON.stringify(rows))
  await page.getByLabel('Folder to import').setInputFiles(folder)
  await expect(lineOf(page, 'tenant/prod/resources.json')).toContainText('1 resource')
})

test('files can be dropped', async ({ page }) => {
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
    return transfer
  }, JSON.stringify(exported['resources.json']))
  await page.getByRole('region', { name: 'Drop exports here' }).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(lineOf(page, 'dropped.json')).toContainText('1 resource')
})

test('the result of an import is still there after a look at another screen', async ({ page }) => {
  await page.getByLabel('Files to import').setInputFiles(exportedFiles())
  await resultLines(page).first().waitFor()
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('list', { name: 'Figures' }).waitFor()
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await expect(resultLines(page)).toHaveCount(2)
})

test('each command that exports a tenant can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the command for Service principals' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe('az ad sp list --all --output json > service-principals.json')
})

test('a recorded subscription imports through the browser', async ({ page }) => {
  const folder = join(import.meta.dirname, '../../shared/data/real-subscription')
  test.skip(!existsSync(folder), 'the recorded subscription is not beside the project')
  await page.getByLabel('Folder to import').setInputFiles(folder)
  await expect(lineOf(page, 'real-subscription/role-assignments.json')).toContainText('308 role assignments')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zuhvm')
  await expect(page.getByRole('option', { name: /zuhvm.*system-assigned identity/ })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`sources have no accessibility fault that axe finds, in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const faults = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    expect(await faults()).toEqual([])
    await page.getByLabel('Files to import').setInputFiles([...exportedFiles(), fileOf('broken.json', '[')])
    await resultLines(page).first().waitFor()
    expect(await faults()).toEqual([])
  })
