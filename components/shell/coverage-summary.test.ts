import { expect, test } from 'vitest'
import type { CoverageCell } from '#lib/model/coverage.ts'
import { coverageByDataset, coverageSummary } from './coverage-summary.ts'

const cell = (part: Partial<CoverageCell>): CoverageCell => ({
  dataset: 'resources',
  scope: '/',
  state: 'imported',
  count: 0,
  ...part,
})

test('what files held is imported, never complete', () => {
  expect(coverageByDataset([cell({ count: 2310 })])).toEqual([
    {
      dataset: 'resources',
      label: 'resources',
      count: 2310,
      state: 'imported',
      read: true,
      words: '2,310 imported',
      remedy: undefined,
    },
  ])
})

test('what is not among the files is not read, and says how to get it', () => {
  const [only] = coverageByDataset([cell({ state: 'absent', remedy: 'run `az`' })])
  expect(only).toMatchObject({ read: false, words: 'not read', remedy: 'run `az`' })
})

test('a dataset that was refused at one scope is not passed off as read', () => {
  const [only] = coverageByDataset([
    cell({ scope: '/subscriptions/a', state: 'complete', count: 7 }),
    cell({ scope: '/subscriptions/b', state: 'denied', remedy: 'ask for Reader' }),
  ])
  expect(only).toMatchObject({ read: true, words: '7 read, refused by Azure at 1 scope', remedy: 'ask for Reader' })
})

test('the summary counts datasets, not scopes', () => {
  const coverage = [
    cell({ scope: '/subscriptions/a', count: 1 }),
    cell({ scope: '/subscriptions/b', count: 1 }),
    cell({ dataset: 'directory', state: 'absent' }),
  ]
  expect(coverageSummary(coverage)).toEqual({ read: 1, all: 2, short: 0 })
})

test('what was refused weighs more than what nobody wanted, and a dataset with either is short', () => {
  const coverage = [
    cell({ state: 'complete', count: 9 }),
    cell({ scope: '/subscriptions/a', state: 'skipped', remedy: 'choose it too' }),
    cell({ scope: '/subscriptions/b', state: 'denied', remedy: 'ask for Reader' }),
  ]
  expect(coverageByDataset(coverage)[0]).toMatchObject({ state: 'denied', remedy: 'ask for Reader' })
  expect(coverageSummary(coverage)).toEqual({ read: 1, all: 1, short: 1 })
})
