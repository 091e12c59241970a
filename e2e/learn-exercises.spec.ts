import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing with an exercise open, nor in their list (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
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
