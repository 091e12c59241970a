import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './lanyard.ts'

const buildMachine = 'vm-build-dev'
const investigated = `/investigate?node=${buildMachine}&snapshot=7`

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

test('a chosen time is answered by the newest snapshot at or before it, and it says which', async ({ page }) => {
  await page.goto(`/investigate?node=${buildMachine}&time=2026-05-12T02:03:11.000Z`)
  await expect(page).toHaveURL(/snapshot=6/)
  await expect(
    page.getByText(/Answered by the snapshot of 20 Feb 2026, 08:00, the newest at or before it/),
  ).toBeVisible()
  await page.getByRole('button', { name: /^Use the next one, 14 May 2026/ }).click()
  await expect(page).toHaveURL(/snapshot=7/)
  await expect(page.getByText(/Answered by the snapshot of 14 May 2026, 08:00, 2 days after it/)).toBeVisible()
  await page.getByLabel('At', { exact: true }).fill('2026-05-17T12:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/the newest at or before it \(3 days before\)/)).toBeVisible()
})

test('the timeline is looked at from near and far, by keys, buttons and the wheel, and an event leads to its edge', async ({
  page,
}) => {
  await page.goto(`${investigated}&range=2026-05-12T02:10Z/2026-05-12T02:22Z`)
  const track = page.getByRole('group', { name: /^Events in order of time/ })
  const owner = track.getByRole('button', { name: /Owner for id-diagnostics-dev/ })
  await owner.click()
  await expect(owner).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('region', { name: 'The chosen event' })).toContainText('Succeeded')

  await owner.press('-')
  await expect(page).not.toHaveURL(/range=2026-05-12T02:10Z/)
  await page.getByRole('button', { name: 'All of it' }).click()
  await expect(page).not.toHaveURL(/range=/)
  await track.hover({ position: { x: 700, y: 20 } })
  await page.mouse.wheel(0, -600)
  await expect(page).toHaveURL(/range=/)

  await page.getByRole('button', { name: 'Show as a table' }).click()
  await page.getByRole('button', { name: 'All of it' }).click()
  const table = page.getByRole('table', { name: 'Events in sight, in order of time' })
  await expect(table.getByRole('row', { name: /Activity Log .*Owner for id-diagnostics-dev/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /Snapshots .*Two days after a break-in/ })).toBeVisible()

  await follow(page.getByRole('link', { name: /^The edge it made/ }))
  await expect(page).toHaveURL(/\/graph\?/)
  await expect(page.getByRole('heading', { name: /id-diagnostics-dev/ }).first()).toBeVisible()
})

test('the plan cuts the jewels off with the fewest steps, and opens in what if', async ({ page }) => {
  await page.goto(`${investigated}&part=contain`)
  const plan = page.getByRole('region', { name: 'Containment plan' })
  await expect(plan).toContainText('1 thing to take away, the fewest that do')
  await expect(plan).toContainText('the tenant without them was asked anew, and has no way left')
  await expect(plan).toContainText('az role assignment delete --ids')
  await expect(page.getByRole('region', { name: 'When each step holds' })).toContainText('Within about 10 minutes')

  await page.getByRole('button', { name: 'Add a jewel' }).click()
  await page.getByRole('region', { name: 'Offered' }).getByRole('button').first().click()
  await expect(page).toHaveURL(/jewel=/)
  await expect(page.getByRole('region', { name: 'Crown jewels' }).getByRole('listitem')).toHaveCount(3)

  await follow(plan.getByRole('link', { name: 'Open in what if' }))
  await expect(page).toHaveURL(/lens=what-if/)
  await expect(page.getByText(/accesses lost/)).toBeVisible()
})

test('names are masked when the address says so', async ({ page }) => {
  await page.goto(`${investigated}&mask=true`)
  await expect(page.getByRole('tab', { name: 'What fell (4)' })).toBeVisible()
  for (const name of [buildMachine, 'id-diagnostics-dev', 'sub-lantern-dev'])
    await expect(page.getByRole('main').getByText(name)).toHaveCount(0)
})

test('it is reached from a node, from a warning, from the search and from the rail', async ({ page }) => {
  await page.goto('/nodes?id=identity:6bd12b92-4273-4a82-b061-4a397d48d836')
  await follow(page.getByRole('main').getByRole('link', { name: 'Investigate' }))
  await expect(page).toHaveURL(/\/investigate\?node=identity/)
  await page.goto('/warnings')
  await expect(
    page.getByRole('navigation', { name: 'Places' }).first().getByRole('link', { name: 'Investigate' }),
  ).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('compromised')
  await expect(page.getByRole('option', { name: /^Investigate…/ })).toBeVisible()
})

test('what is not in the snapshot is said, with what to do', async ({ page }) => {
  await page.goto('/investigate?node=identity:00000000-0000-0000-0000-000000000001&snapshot=7')
  await expect(page.getByText(/is in the snapshot of .*choose another time/).first()).toBeVisible()
})

test('a case keeps what is looked at and what is written, and its evidence can be checked by its hashes', async ({
  page,
}) => {
  await page.goto(`${investigated}&time=2026-05-13T08:00:00.000Z`)
  const file = page.getByRole('complementary', { name: 'Case file' })
  await page.getByRole('button', { name: 'Pin id-diagnostics-dev to the case' }).click()
  await file.getByRole('button', { name: 'Start a case file' }).click()
  await file.getByLabel('Title').fill('The break-in of May')
  await file.getByLabel('Notes, as Markdown').fill('# Found\n\nThe build machine gave Owner away.')
  await expect(file.getByRole('status').filter({ hasText: /^Saving/ })).toBeVisible()
  await expect(file.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()

  // What only names the case comes back whole.
  const id = new URL(page.url()).searchParams.get('case')
  await page.goto(`/investigate?case=${id}`)
  await expect(file.getByLabel('Title')).toHaveValue('The break-in of May')
  await expect(file.getByLabel('Notes, as Markdown')).toHaveValue('# Found\n\nThe build machine gave Owner away.')
  await expect(file.getByRole('link', { name: 'id-diagnostics-dev' })).toBeVisible()
  await expect(page).toHaveURL(/snapshot=7/)
  await expect(page).toHaveURL(/time=2026-05-13T08:00:00.000Z/)

  const evidence = JSON.parse(await downloaded(page, 'Evidence, JSON'))
  const sections = Object.entries<{ sha256: string; content: unknown }>(evidence.sections)
  expect(sections.length).toBeGreaterThan(2)
  for (const [name, { sha256, content }] of sections) expect([name, hashOf(content)]).toEqual([name, sha256])
  const { sha256: ofAll, ...whole } = evidence
  expect(hashOf(whole)).toBe(ofAll)
  expect(await downloaded(page, 'Markdown')).toContain('The build machine gave Owner away')
  expect(await downloaded(page, 'HTML')).toContain('The break-in of May')

  await file.getByRole('button', { name: 'Cases' }).click()
  await page.getByRole('button', { name: 'Delete the case The break-in of May' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('list', { name: 'Cases' }).getByText('The break-in of May')).toBeVisible()
})

test('two who write in one case at the same time lose nothing', async ({ page, context }) => {
  await page.goto(investigated)
  await page.getByRole('button', { name: 'Start a case file' }).click()
  const mine = page.getByLabel('Notes, as Markdown')
  await mine.fill('Mine.')
  await expect(page.getByText(/^Saved /)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByLabel('Notes, as Markdown')).toHaveValue('Mine.')
  await other.getByLabel('Notes, as Markdown').fill('Theirs.')
  await expect(other.getByText('Saving…')).toBeVisible()
  await expect(other.getByText(/^Saved /)).toBeVisible()

  await mine.fill('Mine, and more.')
  await expect(page.getByText('Not saved: somebody else saved this case in between.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep both notes' }).click()
  await expect(page.getByText(/^Saved /)).toBeVisible()
  await expect(mine).toHaveValue('Theirs.\n\n---\n\nMine, and more.')
})

/** Goes where a link leads, as one who opens it in a new tab does. */
const follow = async (link: Locator) => link.page().goto((await link.getAttribute('href')) ?? '')

async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  return readFile(await (await download).path(), 'utf8')
}

/** SHA-256 of JSON with its keys in order and no space, as the evidence says that it is made. */
const hashOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

async function accessible(page: Page, width: number) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

for (const scheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`the screen is accessible and fits, ${scheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 844 })
      await page.goto(investigated)
      await page.getByRole('button', { name: 'The way to id-diagnostics-dev' }).click()
      await accessible(page, width)
      for (const [tab, sign] of [
        [/^Who could get in/, 'How id-platform-deploy gets in'],
        ['Contain', 'Add a jewel'],
      ] as const) {
        await page.getByRole('tab', { name: tab }).click()
        await expect(page.getByRole('button', { name: sign })).toBeVisible()
        await accessible(page, width)
      }
      await page.getByRole('tab', { name: 'Clock' }).click()
      await expect(page.getByRole('region', { name: 'When each kind of step holds' })).toBeVisible()
      await accessible(page, width)
    })
