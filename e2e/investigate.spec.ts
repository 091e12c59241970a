import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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
  await page.goto(`${investigated}&range=2026-05-12T01:30Z/2026-05-12T03:00Z`)
  const track = page.getByRole('group', { name: /^Events in order of time/ })
  const owner = track.getByRole('button', { name: /Owner for id-diagnostics-dev/ })
  await owner.click()
  await expect(owner).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('region', { name: 'The chosen event' })).toContainText('Succeeded')

  await owner.press('-')
  await expect(page).not.toHaveURL(/range=2026-05-12T01:30Z/)
  await page.getByRole('button', { name: 'All of it' }).click()
  await expect(page).not.toHaveURL(/range=/)
  await track.hover({ position: { x: 700, y: 20 } })
  await page.mouse.wheel(0, -600)
  await expect(page).toHaveURL(/range=/)

  await page.getByRole('button', { name: 'Show as a table' }).click()
  await page.getByRole('button', { name: 'All of it' }).click()
  await expect(page.getByRole('table', { name: 'Events in sight, in order of time' }).getByRole('row')).toHaveCount(25)

  await page.getByRole('link', { name: /^The edge it made/ }).click()
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

  await plan.getByRole('link', { name: 'Open in what if' }).click()
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
  await page.getByRole('link', { name: 'Investigate' }).last().click()
  await expect(page).toHaveURL(/\/investigate\?node=identity/)
  await page.goto('/warnings')
  await expect(
    page.getByRole('navigation', { name: 'Places' }).first().getByRole('link', { name: 'Investigate' }),
  ).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('compromised')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What was compromised?' })).toBeVisible()
})

test('what is not in the snapshot is said, with what to do', async ({ page }) => {
  await page.goto('/investigate?node=identity:00000000-0000-0000-0000-000000000001&snapshot=7')
  await expect(page.getByText(/is in the snapshot of .*choose another time/)).toBeVisible()
})

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
