import { expect, it } from 'vitest'
import { group, harbour, page, readWith } from '../testing/read-with.ts'
import { resources } from './resources.ts'

const row = (type: string, name: string, more: object = {}) => ({
  id: `${group}/providers/${type}/${name}`,
  name,
  type: type.toLowerCase(),
  identity: null,
  ...more,
})

it('a type that nobody has heard of shows with its identity', async () => {
  const unheard = row('Contoso.Tides/predictors', 'p', { identity: { type: 'SystemAssigned', principalId: 'P' } })
  const { facts } = await readWith(resources, { scope: harbour, answers: { ResourceGraph: page(unheard) } })
  expect(facts.resources).toMatchObject([
    { type: 'contoso.tides/predictors', wears: [{ how: 'system', principalId: 'p' }] },
  ])
})

it('properties that may hold secrets are not kept', async () => {
  const site = row('Microsoft.Web/sites', 'app', {
    properties: { httpsOnly: true, siteConfig: { appSettings: [{ value: 'hush' }] } },
  })
  const { facts } = await readWith(resources, { scope: harbour, answers: { ResourceGraph: page(site) } })
  expect(facts.resources[0]!.settings).toEqual({ httpsOnly: true })
  expect(JSON.stringify(facts)).not.toContain('hush')
})

it('pages are followed with the same question', async () => {
  const first = row('a/b', 'one')
  const { facts, gaps, requests } = await readWith(resources, {
    scope: harbour,
    answers: { ResourceGraph: { ...page(first), totalRecords: 2, $skipToken: 'more' } },
  })
  expect(facts.resources).toHaveLength(1)
  expect(gaps).toMatchObject([{ state: 'failed', why: expect.stringContaining('read already') }])
  expect(requests[1]!.body).toEqual({
    ...requests[0]!.body,
    options: { resultFormat: 'objectArray', $top: 1000, $skipToken: 'more' },
  })
})

it('fewer rows than were counted make it incomplete', async () => {
  const answer = { ...page(row('a/b', 'one')), totalRecords: 3 }
  const { facts, gaps } = await readWith(resources, { scope: harbour, answers: { ResourceGraph: answer } })
  expect(facts.resources).toHaveLength(1)
  expect(gaps).toMatchObject([{ state: 'partial', why: expect.stringContaining('2 rows more') }])
})

it('a row without an id is named, and the others are kept', async () => {
  const answer = page({ type: 'a/b', name: 'lost' }, row('a/b', 'one'))
  const { facts, gaps } = await readWith(resources, { scope: harbour, answers: { ResourceGraph: answer } })
  expect(facts.resources).toHaveLength(1)
  expect(gaps).toMatchObject([{ state: 'partial', why: expect.stringContaining('not understood') }])
})
