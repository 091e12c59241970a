import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { tenantFromDraft } from '#lib/server/runtime.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { fullAccess } from '../emulator/access.ts'
import type { FaultPlan } from '../emulator/faults/fault.ts'
import { type RunningEmulator, startEmulator } from '../emulator/start-emulator.ts'
import { sampleTenant } from '../emulator/tenant/sample-tenant.ts'
import { test as base, expect } from './lanyard.ts'
import { type Lanyard, startLanyard } from './server-process.ts'

// A tenant is read from Azure, in the browser; Azure is the emulator, over TLS.

const test = base.extend<object, { azure: { emulator: RunningEmulator; lanyard: Lanyard } }>({
  azure: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lanyard-ca-'))
      const emulator = await startEmulator({ tenant: sampleTenant() })
      writeFileSync(join(folder, 'ca.crt'), emulator.ca)
      const lanyard = await startLanyard({ ...emulator.environment, NODE_EXTRA_CA_CERTS: join(folder, 'ca.crt') })
      await use({ emulator, lanyard })
      await lanyard.stop()
      await emulator.stop()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  lanyard: async ({ azure }, use) => use(azure.lanyard),
})

test.beforeEach(async ({ azure: { emulator }, page }) => {
  emulator.azure.faults.clear()
  emulator.azure.settings.latency = 0
  emulator.azure.access = fullAccess
  await page.goto('/sources')
})

const add = ({ azure }: RunningEmulator, ...plans: FaultPlan[]) => {
  for (const plan of plans) azure.faults.add(plan)
}
const coverage = (page: Page) => page.getByRole('region', { name: 'Coverage', exact: true })
const published = (page: Page) => page.getByRole('heading', { name: /^Collected as snapshot \d+$/ })
const snapshots = async (page: Page): Promise<Snapshot[]> =>
  (await (await page.request.get('/api/status')).json()).snapshots

/** The form, also where the last run is shown. */
async function connect(page: Page) {
  const other = page.getByRole('button', { name: /^(?:Collect something else|Check the sign-in)$/ })
  const button = page.getByRole('button', { name: 'Connect' })
  await other.or(button).first().waitFor()
  if (await other.isVisible()) await other.click()
  await button.click()
  await expect(page.getByText('signed in through the environment')).toBeVisible()
}

async function collect(page: Page) {
  await connect(page)
  await page.getByRole('button', { name: /^Collect \d+ subscriptions?$/ }).click()
}

async function faults(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // The list of commands that export a tenant is long, and looked at elsewhere.
    const { violations } = await new AxeBuilder({ page }).exclude('main ol').analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

test('a tenant is connected to, its reading is watched, and its snapshot holds what the import of it holds', async ({
  page,
  azure: { emulator },
}) => {
  await connect(page)
  await expect(page.getByText('Lantern Isles Ferries').last()).toBeVisible()
  await expect(page.getByText(`An emulator at ${emulator.origin}`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'All 15 datasets may be read' })).toBeVisible()

  emulator.azure.settings.latency = 150
  await page.getByRole('button', { name: 'Collect 4 subscriptions' }).click()
  await expect(page.getByRole('progressbar', { name: 'Collection' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Reading Lantern Isles Ferries' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'By dataset' })).toBeVisible()
  await expect(page.getByText(/\d+ of \d+ through/)).toBeVisible()

  await expect(published(page)).toBeFocused({ timeout: 30_000 })
  await expect(coverage(page).getByRole('heading', { name: 'All 15 datasets complete' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Coverage: 15 of 15 read' })).toBeVisible()
  await expect(page.getByRole('banner').getByText('Sample tenant')).toHaveCount(0)

  const [snapshot] = await snapshots(page)
  const imported = tenantFromDraft(await sampleDraft()).snapshot.counts
  // Looking up who is there says nothing of them; the exports are without the report and the log.
  const same = (counts: Record<string, number>) => ({
    ...counts,
    directoryLookups: 0,
    lastSignIns: 0,
    activityEvents: 0,
  })
  expect(same(snapshot!.counts)).toEqual(same(imported))

  await page.getByRole('link', { name: 'Show in graph' }).click()
  await expect(page).toHaveURL(/\/graph/)
})

test('what the sign-in may not read is told beforehand, with the command that grants it', async ({
  page,
  context,
  azure: { emulator },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  emulator.azure.access = { ...fullAccess, applicationPermissions: ['Application.Read.All'] }
  await connect(page)
  await expect(page.getByRole('heading', { name: /of 15 datasets may be read in full/ })).toBeVisible()
  const roles = page.getByRole('list', { name: 'What is lacking' }).getByRole('group').filter({
    hasText: 'directory roles',
  })
  await roles.getByText('not readable').click()
  await expect(roles).toContainText('Unknown without it: ')
  await roles.getByRole('button', { name: 'Copy the command that grants RoleManagement.Read.Directory' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^az rest --method post .*RoleManagement\.Read\.Directory/)
  await faults(page)
})

test('subscriptions are chosen by name, kept in the address, and the others are told as skipped', async ({ page }) => {
  await connect(page)
  await page.getByRole('button', { name: /^What/ }).click()
  await page.getByLabel('Find a group or subscription').fill('prod')
  await page.getByRole('checkbox', { name: 'sub-lantern-prod' }).check()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/subscription=[\da-f-]{36}/)
  await page.getByRole('button', { name: 'Collect 1 subscription', exact: true }).click()
  await expect(published(page)).toBeVisible()
  await expect(coverage(page).getByText('skipped at 3 of 4').first()).toBeVisible()
})

test('what Azure refuses is in the coverage with what to do about it; what it slows down is waited for', async ({
  page,
  azure: { emulator },
}) => {
  add(
    emulator,
    { kind: 'denied', match: 'denyAssignments' },
    { kind: 'throttled', match: 'roleDefinitions', times: 1, seconds: 1 },
  )
  emulator.azure.settings.latency = 200
  await collect(page)
  await expect(page.getByText(/^Azure asked to slow down 1 time:/)).toBeVisible()
  await expect(published(page)).toBeFocused({ timeout: 30_000 })
  await expect(coverage(page).getByRole('heading', { name: '12 of 15 datasets complete' })).toBeVisible()
  await coverage(page).getByText('deny assignments', { exact: true }).first().click()
  await expect(coverage(page).getByText('AuthorizationFailed').first()).toBeVisible()
  await expect(
    coverage(page)
      .getByText(/^az role assignment create .* --role Reader/)
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Coverage: 14 of 15 read, 2 not in full' }).click()
  await expect(page.getByRole('region', { name: 'What was read' })).toContainText('refused by Azure')
  await faults(page)
})

test('a run is found again by whoever opens the page, is cancelled, stores nothing, and resumes where it was', async ({
  page,
  azure: { emulator },
}) => {
  const before = await snapshots(page)
  add(emulator, { kind: 'slow-answer', match: 'denyAssignments', seconds: 20 })
  await collect(page)
  await page.getByText(/of \d+ through/).waitFor()
  await page.reload()
  await expect(page.getByRole('progressbar', { name: 'Collection' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'By dataset' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'The collection was cancelled' })).toBeFocused()
  expect(await snapshots(page)).toEqual(before)

  emulator.azure.faults.clear()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(published(page)).toBeFocused()
  await expect(page.getByText('It went on from a run that had not come to its end.')).toBeVisible()
})

test('a sign-in that ends meanwhile pauses the run, which goes on when told to', async ({
  page,
  azure: { emulator },
}) => {
  emulator.azure.settings.latency = 300
  await collect(page)
  await page.getByText(/of \d+ through/).waitFor()
  add(emulator, { kind: 'refused-sign-in' }, { kind: 'expired-token', match: '/subscriptions/', times: 1 })
  const paused = page.getByRole('alert').filter({ hasText: 'Paused: the sign-in is needed again' })
  await expect(paused).toContainText('AADSTS7000222')
  await expect(paused).toContainText('az login')
  await faults(page)
  emulator.azure.faults.clear()
  emulator.azure.settings.latency = 0
  await paused.getByRole('button', { name: 'Continue' }).click()
  await expect(published(page)).toBeFocused()
})

test('without a sign-in the page says what to run', async ({ page, azure: { emulator } }) => {
  add(emulator, { kind: 'refused-sign-in', match: 'oauth2/v2.0/token' })
  await page.getByRole('button', { name: /^(?:Collect something else|Check the sign-in)$/ }).click()
  await expect(page.getByRole('button', { name: 'Connect' })).toBeFocused()
  await page.keyboard.press('Enter')
  const missing = page.getByRole('alert').filter({ hasText: 'No sign-in to Azure was found' })
  await expect(missing.getByText('az login', { exact: true })).toBeVisible()
  await missing.getByText('What was tried').click()
  await expect(missing).toContainText('AADSTS7000222')
})

test('a schedule is off until chosen, says when it is due, and is kept', async ({ page }) => {
  const schedule = page.getByRole('combobox', { name: 'Collect' })
  await expect(schedule).toContainText('only when asked')
  await schedule.click()
  await page.getByRole('option', { name: 'every 6 hours' }).click()
  await expect(page.getByText(/in (?:5|6) hours/)).toBeVisible()
  await page.reload()
  await expect(schedule).toContainText('every 6 hours')
  await schedule.click()
  await page.getByRole('option', { name: 'only when asked' }).click()
  await expect(page.getByText('not planned')).toBeVisible()
})

test('on a phone nothing runs out at the side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(published(page)).toBeVisible()
  await coverage(page).getByRole('heading').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
