import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleExports } from '#lib/sample/sample-exports.ts'
import { listWarnings } from '#lib/server/list-warnings.ts'
import { tenantFromDraft } from '#lib/server/runtime.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { expect, test } from './lanyard.ts'

// The main job on real input: exports go in through the browser, and the graph tells their stories.

const real = join(import.meta.dirname, '..', '..', 'shared', 'data', 'real-subscription')

async function importFolder(page: Page, folder: string) {
  await page.goto('/sources')
  const files = readdirSync(folder).map((name) => join(folder, name))
  await page.locator('input[type=file]').first().setInputFiles(files)
  await expect(page.getByRole('link', { name: /show in graph/i })).toBeVisible({ timeout: 60_000 })
}

/** Selects a node by its name through the search of the whole tenant, and returns the side panel. */
async function found(page: Page, name: string, kind: RegExp) {
  await page.goto('/graph')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await page.getByRole('option').filter({ hasText: kind }).first().click()
  const panel = page.getByRole('complementary').filter({ hasText: name }).last()
  await expect(panel).toBeVisible()
  return panel
}

test.describe('a real subscription of 2020', () => {
  test.skip(!existsSync(real), `${real} is not there: the recorded subscription is not tested`)

  test('shows who owns it, and what of deleted identities is left', async ({ page }) => {
    await importFolder(page, real)
    await expect(page.getByText('Sample tenant', { exact: true })).toHaveCount(0)

    const machine = await found(page, 'zuhvm', /virtual machine/)
    await expect(machine).toContainText('system-assigned')
    await expect(machine).toContainText('xxjtestidentity')
    await expect(machine).toContainText('deleted or foreign')

    const identity = await found(page, 'zuhvm', /system-assigned/)
    await expect(identity).toContainText('Owner at subscription')
    await expect(identity).toContainText('Administrator role on a subscription or above')

    const deleted = await found(page, 'xxjtestidentity', /user-assigned/)
    await expect(deleted).toContainText('deleted or belongs to another tenant')
    await expect(deleted).toContainText('Owner at resource group zuh')

    await page.goto('/warnings?rule=dangling-identity-reference')
    await expect(page.getByText('Resource that names a deleted identity').first()).toBeVisible()
    const answer = await (await page.request.get('/api/warnings')).json()
    const of = (rule: string) => answer.findings.filter((finding: { rule: string }) => finding.rule === rule)
    expect(of('orphaned-role-assignment')).toHaveLength(63)
    expect(of('dangling-identity-reference').length).toBeGreaterThan(5)
  })
})

test.describe('the sample tenant as files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-sample-'))
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is told the same stories by an import as by the first start', async ({ page }) => {
    for (const { name, content } of sampleExports()) writeFileSync(join(folder, name), JSON.stringify(content))
    await importFolder(page, folder)

    const owner = await found(page, 'vm-build-dev', /system-assigned/)
    await expect(owner).toContainText('Owner at subscription sub-lantern-dev')
    const wearer = await found(page, 'vmss-kiosk-prod', /scale set/)
    await expect(wearer).toContainText('id-kiosk-2023')
    await expect(wearer).toContainText('deleted or foreign')

    const imported = await (await page.request.get('/api/warnings')).json()
    const shipped = listWarnings(tenantFromDraft(await sampleDraft()))
    // Ages are counted from the moment of the import, so severities may differ; what is found may not.
    const ids = (findings: { id: string }[]) => findings.map(({ id }) => id).sort()
    expect(ids(imported.findings)).toEqual(expect.arrayContaining(ids(shipped.findings)))
  })
})
