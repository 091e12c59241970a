import { describe, expect, it } from 'vitest'
import type { CoverageCell, CoverageState } from '../model/coverage.ts'
import type { Resource } from '../model/facts.ts'
import { scopeId } from '../model/scope.ts'
import { coverageGap } from './coverage-gap.ts'
import { factChange } from './fact-change.ts'
import { fieldChanges } from './field-changes.ts'

const north = '/subscriptions/north'
const machine: Resource = {
  id: scopeId(`${north}/resourceGroups/quay/providers/Microsoft.Compute/virtualMachines/vm`),
  name: 'vm',
  type: 'microsoft.compute/virtualmachines',
}
const cell = (scope: string, state: CoverageState): CoverageCell => ({ dataset: 'resources', scope, state, count: 1 })
const read = [cell('/', 'complete')]

describe('a fact that is in one snapshot only', () => {
  it('was added or removed where the other read the place', () => {
    expect(factChange({ kind: 'resources', is: machine }, { before: read, after: read })).toMatchObject({
      state: 'added',
    })
    expect(factChange({ kind: 'resources', was: machine }, { before: read, after: read })).toMatchObject({
      state: 'removed',
    })
  })

  it('is not seen, which is not removed, where the later one could not read its place', () => {
    const after = [cell(north, 'denied'), cell('/subscriptions/south', 'complete')]
    expect(factChange({ kind: 'resources', was: machine }, { before: read, after })).toMatchObject({
      state: 'notSeen',
      gap: 'resources could not be read: Azure refused in its subscription',
    })
  })

  it('is newly seen, which is not added, where the earlier one had not read its place', () => {
    expect(factChange({ kind: 'resources', is: machine }, { before: [], after: read })).toMatchObject({
      state: 'newlySeen',
      gap: 'resources were not read',
    })
  })
})

describe('a gap in the coverage', () => {
  it.each<[string, CoverageCell[], boolean]>([
    ['nothing of the dataset', [], true],
    ['the whole tenant', [cell('/', 'imported')], false],
    ['its subscription', [cell(north, 'complete')], false],
    ['its subscription in part', [cell(north, 'partial')], true],
    ['another subscription only', [cell('/subscriptions/south', 'complete')], true],
    ['its subscription refused, the tenant else read', [cell('/', 'complete'), cell(north, 'denied')], true],
    ['management groups above only', [cell('/providers/microsoft.management/managementgroups/x', 'complete')], false],
  ])('where %s was read: %#', (_, coverage, isGap) => {
    expect(coverageGap(coverage, 'resources', machine.id) !== undefined).toBe(isGap)
  })
})

describe('fields that changed', () => {
  it('are named from the outside in, also those that came and went', () => {
    const was = { id: 'a', settings: { shared: true, gone: 1 }, tags: ['x'] }
    const is = { id: 'a', settings: { shared: false, come: null }, tags: ['x', 'y'] }
    expect(fieldChanges(was, is)).toEqual([
      { path: ['settings', 'shared'], was: true, is: false },
      { path: ['settings', 'gone'], was: 1 },
      { path: ['settings', 'come'], is: null },
      { path: ['tags'], was: ['x'], is: ['x', 'y'] },
    ])
  })

  it('are none where all is the same, and a key called `__proto__` is a key', () => {
    expect(fieldChanges({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([])
    expect(fieldChanges(JSON.parse('{"__proto__":1}'), {})).toEqual([{ path: ['__proto__'], was: 1 }])
  })
})
