import { expect, test } from 'vitest'
import type { CoverageCell } from '#lib/model/coverage.ts'
import type { CoverageAnswer, CoverageScope } from '#lib/server/answers.ts'
import { coverageRows, runsOf } from './coverage-rows.ts'

const scopes: CoverageScope[] = [
  { scope: '/mg', kind: 'managementGroup', name: 'Harbour' },
  ...['a', 'b', 'c'].map((name) => ({ scope: `/${name}`, kind: 'subscription' as const, name })),
]
const cell = (part: Partial<CoverageCell>): CoverageCell => ({
  dataset: 'resources',
  scope: '/',
  state: 'complete',
  count: 0,
  ...part,
})
const rowsOf = (...coverage: CoverageCell[]) =>
  coverageRows({ snapshot: { coverage } as CoverageAnswer['snapshot'], scopes })

test('a dataset that was read in full is one part, whatever the number of scopes', () => {
  expect(rowsOf(cell({ count: 12 }))).toEqual([
    { dataset: 'resources', label: 'resources', count: 12, parts: [{ state: 'complete' }], gaps: [] },
  ])
})

test('a gap at one subscription shows among the subscriptions, in their order; the others are as the whole is', () => {
  const [row] = rowsOf(cell({ count: 12 }), cell({ scope: '/b', state: 'denied', remedy: 'ask for Reader' }))
  expect(row!.parts.map(({ state, scope }) => [scope?.name, state])).toEqual([
    ['a', 'complete'],
    ['b', 'denied'],
    ['c', 'complete'],
  ])
  expect(row!.gaps).toEqual([{ state: 'denied', cells: [{ scope: scopes[2], remedy: 'ask for Reader' }] }])
})

test('what was refused everywhere is said once, with the reason at each scope', () => {
  const [row] = rowsOf(
    cell({ state: 'denied' }),
    ...['/a', '/b', '/c'].map((scope) => cell({ scope, state: 'denied', remedy: 'ask for Reader' })),
  )
  expect(row!.parts).toEqual([{ state: 'denied' }])
  expect(row!.gaps[0]!.cells.map(({ scope }) => scope?.name)).toEqual(['a', 'b', 'c'])
})

test('what the tenant as a whole lacks is told of the whole tenant', () => {
  const [row] = rowsOf(cell({ state: 'throttled', remedy: 'later' }))
  expect(row).toMatchObject({ parts: [{ state: 'throttled' }], gaps: [{ cells: [{ remedy: 'later' }] }] })
})

test('datasets with gaps come first, the refused ones before the rest', () => {
  const rows = rowsOf(
    cell({}),
    cell({ dataset: 'directory', state: 'partial' }),
    cell({ dataset: 'appRoles', state: 'denied' }),
  )
  expect(rows.map(({ dataset }) => dataset)).toEqual(['appRoles', 'directory', 'resources'])
})

test('scopes next to each other in the same state are one run', () => {
  const parts = (['complete', 'complete', 'denied', 'complete'] as const).map((state) => ({ state }))
  expect(runsOf(parts)).toEqual([
    { state: 'complete', from: 0, length: 2 },
    { state: 'denied', from: 2, length: 1 },
    { state: 'complete', from: 3, length: 1 },
  ])
})
