import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { stops } from '#components/tour/stops.ts'
import type { ExercisesAnswer } from '#lib/server/exercises/list-exercises.ts'
import { expect, test } from './lanyard.ts'

interface Drawn {
  id: string
  band: string
  label: string
  sublabel: string
}
type Host = HTMLElement & { lanyardGraph?: { elements: { nodes: { node: Drawn }[] } } }

const drawn = (page: Page) =>
  page
    .locator('[data-graph-canvas]')
    .evaluate((element: Host) => element.lanyardGraph?.elements.nodes.map(({ node }) => node) ?? [])

const listed = async (page: Page): Promise<ExercisesAnswer> => (await page.request.get('/api/exercises')).json()

async function isRight(page: Page, exercise: string, clicked: string): Promise<boolean> {
  const answer = await page.request.get(`/api/exercises/answer?${new URLSearchParams({ exercise, clicked })}`)
  return (await answer.json()).isRight
}

const bar = (page: Page) => page.getByRole('region', { name: 'Exercise', exact: true })
const leftToRight = ['states', 'sources', 'identities', 'grants', 'targets', 'contents']

/** Presses Tab, or Shift+Tab, until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(focused)) return
  }
  throw new Error(`nothing called ${name} was reached`)
}

/** Walks to a node by arrow keys alone, as what is read out says where one is, and presses Enter. */
async function answerByKeys(page: Page, wanted: Drawn) {
  const nodes = await drawn(page)
  const readOut = async () => (await page.locator('#graph-keys + p').textContent()) ?? ''
  const isAt = (text: string, { label, sublabel }: Drawn) => `${text}, `.startsWith(`${label}, ${sublabel}, `)
  let upOrDown = 'ArrowUp'
  await page.keyboard.press('ArrowRight')
  for (let pressed = 0; pressed < 60; pressed++) {
    const text = await readOut()
    if (isAt(text, wanted)) return page.keyboard.press('Enter')
    const here = nodes.find((node) => isAt(text, node))
    if (!here) throw new Error(`\`${text}\` is none of what is drawn`)
    const columns = leftToRight.indexOf(wanted.band) - leftToRight.indexOf(here.band)
    if (columns !== 0) {
      await page.keyboard.press(columns > 0 ? 'ArrowRight' : 'ArrowLeft')
      if ((await readOut()) !== text) continue
    }
    await page.keyboard.press(upOrDown)
    if ((await readOut()) === text) upOrDown = upOrDown === 'ArrowUp' ? 'ArrowDown' : 'ArrowUp'
  }
  throw new Error(`${wanted.label} was not reached`)
}

const card = (page: Page) => page.getByRole('dialog').filter({ hasText: /^Tour, stop / })
const offer = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Not now' })

/** The card tells of this stop, and what it tells of is marked on the page. */
async function standsAt(page: Page, number: number) {
  const { title, target } = stops[number - 1]!
  await expect(card(page)).toContainText(`Tour, stop ${number} of ${stops.length}`)
  await expect(card(page).getByRole('heading')).toHaveText(title)
  await expect(page.locator('[data-tour-target]').and(page.locator(target))).toBeVisible()
}

test('the tour by keyboard alone: offered once, left by Escape, gone on with, and done', async ({ page }) => {
  test.setTimeout(300_000)
  await page.goto('/')
  await expect(offer(page)).toBeVisible()
  await expect(card(page)).toHaveCount(0)
  await page.getByRole('main').focus()
  await tabTo(page, /^Take the tour$/)
  await page.keyboard.press('Enter')
  await standsAt(page, 1)
  await expect(card(page)).toBeFocused()
  for (let stop = 2; stop <= 6; stop++) {
    await page.keyboard.press('ArrowRight')
    await standsAt(page, stop)
  }
  // The page stays in use: F6 goes there and back, and Escape on the graph is the graph's.
  await page.keyboard.press('F6')
  await expect(page.getByRole('application')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await standsAt(page, 6)
  await page.keyboard.press('F6')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await standsAt(page, 5)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(page.locator('[data-tour-target]')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()

  await page.goto('/sources')
  await tabTo(page, /^Go on with the tour$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await standsAt(page, 5)
  await expect(page).toHaveURL(/\/warnings\?tour=5$/)
  await tabTo(page, /^ ?Next/)
  for (let stop = 6; stop <= stops.length; stop++) {
    await page.keyboard.press('Enter')
    await standsAt(page, stop)
  }
  await page.keyboard.press('Enter')
  await expect(card(page)).toHaveCount(0)
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Take the tour' })).toHaveCount(1)
  await expect(offer(page)).toHaveCount(0)
})

test('the offer is declined for good, and the search begins the tour all the same', async ({ page }) => {
  await page.goto('/')
  await offer(page).press('Enter')
  await expect(offer(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('list', { name: 'Figures' })).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).pressSequentially('guided')
  await expect(page.getByRole('option', { name: 'Take the tour' })).toBeVisible()
  await page.keyboard.press('Enter')
  await standsAt(page, 1)
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)
  test(`axe finds nothing at any stop of the tour, and it is in the window (${colorScheme}, ${width} px)`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    for (const [at] of stops.entries()) {
      await page.goto(`/?tour=${at + 1}`)
      await standsAt(page, at + 1)
      const box = (await card(page).boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
        stops[at]!.id,
      ).toEqual([])
    }
  })

test('all ten exercises, by keyboard alone: a wrong answer says why, a right one leads on', async ({ page }) => {
  test.setTimeout(240_000)
  const { exercises } = await listed(page)
  expect(exercises).toHaveLength(10)
  await page.goto('/learn/exercises')
  await expect(page.getByText('0 of 10 done')).toBeVisible()
  await tabTo(page, /^Tell both kinds apart$/)
  await page.keyboard.press('Enter')

  for (const [at, { id, title }] of exercises.entries()) {
    await expect(bar(page).getByRole('heading')).toHaveText(`Exercise ${at + 1} of 10: ${title}`)
    await expect(page).toHaveURL(new RegExp(`exercise=${id}(?:&|$)`))
    await expect(page.getByRole('application')).toBeVisible()
    await expect.poll(async () => (await drawn(page)).length).toBeGreaterThan(1)
    const nodes = await drawn(page)
    const verdicts = await Promise.all(nodes.map(async (node) => ({ node, right: await isRight(page, id, node.id) })))
    const right = verdicts.find((one) => one.right)!.node
    const wrong = verdicts.find((one) => !one.right && !one.node.id.startsWith('fold:'))!.node

    await tabTo(page, /^Identity graph: /)
    await answerByKeys(page, wrong)
    await expect(bar(page).getByRole('status')).toContainText('Not this one.')
    await page.keyboard.press('Escape')
    await expect(bar(page).getByRole('status')).toContainText('Click it in the graph')
    await answerByKeys(page, right)
    await expect(bar(page).getByRole('status')).toContainText('Right.')
    await expect(bar(page).getByRole('link', { name: /^Learn more: / })).toHaveAttribute('href', /^\/learn#/)
    await tabTo(page, at < 9 ? /^Next exercise/ : /^All are done/, 'Shift+Tab')
    await page.keyboard.press('Enter')
  }

  await expect(page.getByText('10 of 10 done')).toBeVisible()
  await page.reload()
  await expect(page.getByText('10 of 10 done')).toBeVisible()
  await tabTo(page, /^ ?Begin anew$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 of 10 done')).toBeVisible()
})

test('the table twin answers as well, and masked names are not told', async ({ page }) => {
  const { exercises } = await listed(page)
  await page.goto('/learn/exercises')
  await page.getByRole('link', { name: exercises[2]!.title }).click()
  await expect(page).toHaveURL(/exercise=deletion/)
  await page.goto(`${page.url()}&twin=true`)
  await page.getByRole('table').getByRole('button', { name: 'id-app-common' }).first().press('Enter')
  await expect(bar(page).getByRole('status')).toContainText('Right. id-app-common is user-assigned')
  await page.goto(`${page.url()}&mask=true`)
  await expect(bar(page).getByRole('status')).toHaveText('Names are masked: show them again to answer.')
})

test('in a tenant that is not the sample, the exercises say how to open that one', async ({ page }) => {
  await page.route('**/api/exercises', async (route) => {
    const answer: ExercisesAnswer = await (await route.fetch()).json()
    const exercises = answer.exercises.map(({ id, title }) => ({ id, title }))
    await route.fulfill({ json: { isSample: false, exercises } satisfies ExercisesAnswer })
  })
  await page.goto('/learn/exercises')
  const note = page.getByRole('note')
  await expect(note).toContainText('another tenant is open')
  await expect(note).toContainText('PORT=4300 npm start')
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)
  test(`axe finds nothing with an exercise open, nor in their list (${colorScheme}, ${width} px)`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    const { exercises } = await listed(page)
    const clean = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
    }
    await page.goto('/learn/exercises')
    await expect(page.getByText('0 of 10 done')).toBeVisible()
    await clean()
    await page.getByRole('link', { name: exercises[2]!.title }).click()
    await expect(bar(page).getByRole('status')).toContainText('Click it in the graph')
    await page.getByRole('application').focus()
    await answerByKeys(page, (await drawn(page)).find(({ label }) => label === 'id-app-common')!)
    await expect(bar(page).getByRole('status')).toContainText('Right.')
    await clean()
  })
