import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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
  await page.getByRole('link', { name: 'deployment slot', exact: true }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('term').filter({ hasText: /^deployment slot$/ })).toBeInViewport()
  await expect(page.getByRole('banner')).toBeInViewport()
})

test('the helper recommends as its questions are answered, and its answers are in the address', async ({ page }) => {
  await page.goto('/learn#choose')
  const advice = page
    .getByRole('region', { name: 'What to choose' })
    .getByRole('status')
    .filter({ hasText: 'Watch out' })
  await expect(advice).toContainText('A system-assigned identity')
  await page.getByRole('checkbox', { name: /deleted and made again/ }).focus()
  await page.keyboard.press('Space')
  await expect(advice).toContainText('A user-assigned identity')
  await expect(page).toHaveURL(/true=comesAndGoes/)
})

test('`?` on a selection explains it, and leads by keyboard into the right chapter', async ({ page }) => {
  const { rows } = await (await page.request.get('/api/identities')).json()
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

test('a picked resource answers what its facts say, and the choice can be sent and answered otherwise', async ({
  page,
}) => {
  const { rows } = await (await page.request.get('/api/resources')).json()
  const { armId } = rows.find((row: { name: string }) => row.name === 'aks-voyages-prod')
  await page.goto('/learn#choose')
  const part = page.getByRole('region', { name: 'What to choose' })
  await part.getByRole('button', { name: 'Pick a resource' }).focus()
  await page.keyboard.press('Enter')
  const field = part.getByPlaceholder('Type a part of a name or an id')
  await field.focus()
  await page.keyboard.type('managedclusters/aks-voyages-prod')
  await expect(part.getByRole('option')).toHaveText([/^aks-voyages-prod/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/resource=/)
  await expect(part).toContainText(/From the facts: Its settings use an identity for .*registry pull/)
  const advice = part.getByRole('status').filter({ hasText: 'Watch out' })
  await expect(advice).toContainText('A user-assigned identity')
  await page.goto(`/learn?${new URLSearchParams({ resource: armId })}#choose`)
  const first = part.getByRole('checkbox', { name: /Must the rights be there before/ })
  await expect(first).toBeChecked()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/false=beforeItStarts/)
  await expect(part).toContainText('Against the facts')
})

test('a way to a token is gone through by keyboard, step by step and back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/learn#from-outside')
  const part = page.getByRole('region', { name: 'From a pod or a pipeline' })
  const current = part.locator('li[aria-current=step]')
  await expect(current).toContainText('The cluster signs a token')
  await part.getByRole('button', { name: 'Next step' }).focus()
  await page.keyboard.press('Enter')
  await expect(current).toContainText('The code sends it to Microsoft Entra')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(current).toContainText('Issuer, subject and audience')
  await expect(part.getByRole('status')).toContainText('Step 4 of 6')
  await page.keyboard.press('ArrowLeft')
  await expect(current).toContainText('Microsoft Entra fetches the public keys')
})

test('a miniature leads to the same view in the graph, and stays masked on the way', async ({ page }) => {
  await page.goto('/learn?mask=true#user-assigned')
  const part = page.getByRole('region', { name: 'User-assigned', exact: true })
  const picture = part.getByRole('img')
  await expect(picture).toHaveAccessibleName(/^Graph of a user-assigned identity: id [a-z0-9]{6}$/)
  await expect(picture).toHaveAccessibleDescription(/ wears id [a-z0-9]{6} \(/)
  await part.getByRole('link', { name: /^Open in the graph: id / }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/graph\?.*focus=identity.*mask=true/)
  await expect(page.getByText('Names are masked: this is what the picture tells.')).toBeVisible()
})

test('an access asked about is explained: in reach by selecting where one gets to, step by step', async ({ page }) => {
  const { rows } = await (await page.request.get('/api/identities')).json()
  const { id } = rows.find((row: { name: string }) => row.name === 'id-booking-test')
  const drawn = await (await page.request.get(`/api/graph?${new URLSearchParams({ lens: 'reach', focus: id })}`)).json()
  const target = drawn.nodes.find(({ label }: { label: string }) => label === 'sb-voyages-test')
  const address = new URLSearchParams({ lens: 'reach', focus: id, select: target.id })
  await page.goto(`/graph?${address}`)
  const explanation = page.getByRole('region', { name: 'Explanation' })
  await expect(explanation).toBeVisible()
  await page.getByRole('application').focus()
  await page.keyboard.press('?')
  await expect(explanation).toContainText('id-booking-test gets to sb-voyages-test in 2 steps.')
  await expect(explanation.getByRole('listitem').first()).toContainText('id-booking-test holds')
  await page.goto(`/graph?${address}&explain=true&mask=true`)
  await expect(explanation).toContainText(/id \w{6} gets to res \w{6} in 2 steps\./)
  await expect(explanation).not.toContainText('booking')
})

test('an access asked about in what if is explained, whether a change moves it or not', async ({ page }) => {
  const { rows } = await (await page.request.get('/api/identities')).json()
  const { armId, principalId } = rows.find((row: { name: string }) => row.name === 'id-booking-test')
  const action = 'Microsoft.Storage/storageAccounts/read'
  const ask = (scope: string) => `ask~${principalId}~${action}~${scope}`
  await page.goto(
    `/graph?${new URLSearchParams({ lens: 'what-if', change: `delete-identity~${armId}`, ask: ask('/') })}`,
  )
  await page.getByRole('tab', { name: 'What happens' }).click()
  const asked = page.getByRole('listitem').filter({ hasText: 'The answer stays the same.' })
  await asked.getByText('Explain this').click()
  await expect(asked).toContainText(`No: id-booking-test may not do ${action} at the tenant root`)
})

test('what if goes on while names are masked, and names nothing: in its panel, its explanation and its address', async ({
  page,
}) => {
  const { rows } = await (await page.request.get('/api/identities')).json()
  const { armId } = rows.find((row: { name: string }) => row.name === 'id-booking-test')
  await page.goto(`/graph?${new URLSearchParams({ lens: 'what-if', change: `delete-identity~${armId}` })}`)
  await page.getByRole('button', { name: 'Mask names, on screen and in files' }).click()
  const panel = page.getByRole('complementary', { name: 'Details' })
  await expect(panel.getByRole('region', { name: 'In short' })).toContainText('sources break')
  await panel.getByRole('tab', { name: 'What happens' }).click()
  await panel.getByText('Explain this').first().click()
  await expect(panel).toContainText(/nothing would wear id \w{6} any more|One resource can no longer act/)
  await expect(panel).toContainText(/res \w{6}/)
  await expect(panel).not.toContainText('booking')
  await expect(page).toHaveURL(/change=~/)
  expect(decodeURIComponent(page.url())).not.toContain('booking')
  await panel.getByRole('tab', { name: 'Plan' }).click()
  await expect(panel).toContainText('Names are masked')
  await page.reload()
  await expect(panel.getByRole('region', { name: 'In short' })).toContainText('sources break')
})

test('what changes come to is explained in what if', async ({ page }) => {
  const { rows } = await (await page.request.get('/api/identities')).json()
  const { armId } = rows.find((row: { name: string }) => row.name === 'id-booking-test')
  const change = `delete-identity~${armId}`
  await page.goto(`/graph?${new URLSearchParams({ lens: 'what-if', change })}`)
  await page.getByRole('tab', { name: 'What happens' }).click()
  await page.getByText('Explain this').first().click()
  await expect(page.getByText(/^One change would leave .+ with other access than before/)).toBeVisible()
})

const kinds = [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const

for (const [colorScheme, width] of kinds) {
  test(`axe finds nothing on the page (${colorScheme}, ${width} px)`, async ({ page }) => {
    // A long page is much to look through on a busy machine.
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/learn')
    await page.getByRole('heading', { name: 'Glossary' }).waitFor()
    await page
      .getByRole('img', { name: /^Graph of / })
      .nth(20)
      .waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test(`axe finds nothing with an explanation open in the graph (${colorScheme}, ${width} px)`, async ({ page }) => {
    const { rows } = await (await page.request.get('/api/identities')).json()
    const { id } = rows.find((row: { name: string }) => row.name === 'id-booking-test')
    // A long page is much to look through on a busy machine.
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`/graph?${new URLSearchParams({ focus: id, select: id, explain: 'true' })}`)
    await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('is a user-assigned managed identity')
    expect(await violationsOn(page)).toEqual([])
  })
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}
