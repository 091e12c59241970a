import { expect, it } from 'vitest'
import type { CoverageCell } from '#lib/model/coverage.ts'
import { coverageLines } from './say-coverage.ts'

const cell = (dataset: CoverageCell['dataset'], state: CoverageCell['state'], scope = '/'): CoverageCell => ({
  dataset,
  scope,
  state,
  count: 0,
})

it('what could not be read is told in a line for each dataset', () => {
  const coverage = [
    cell('resources', 'complete'),
    cell('roleAssignments', 'denied', '/subscriptions/a'),
    cell('roleAssignments', 'denied', '/subscriptions/b'),
    cell('directory', 'partial'),
  ]
  expect(coverageLines(coverage)).toEqual(['denied    role assignments, at 2 scopes', 'partial   directory objects'])
})

it('a whole collection, and subscriptions that were not chosen, need no word', () => {
  expect(coverageLines([cell('resources', 'complete'), cell('resources', 'skipped', '/subscriptions/a')])).toEqual([])
})
