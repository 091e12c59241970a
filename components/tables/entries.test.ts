import { expect, test } from 'vitest'
import type { Dataset } from '#lib/model/coverage.ts'
import type { Counts, IdentityRow, RankingRow, ResourceRow } from '#lib/server/answers.ts'
import { countsTitle } from './counts.ts'
import { identityEntry } from './identity-entry.ts'
import { readDatasets } from './read-datasets.ts'
import { resourceEntry } from './resource-entry.ts'

const row = (part: Partial<IdentityRow>): IdentityRow => ({
  id: 'identity:i',
  name: 'id-web',
  kind: 'user',
  state: 'live',
  principalId: 'p',
  home: '',
  subscription: 'dev',
  resourceGroup: 'rg',
  wornBy: 0,
  federated: 0,
  grants: 0,
  reaches: 0,
  findings: 0,
  ...part,
})
const read = (...datasets: Dataset[]) => new Set(datasets)
const noRanking = new Map()
const everything = read('resources', 'federatedCredentials', 'roleAssignments')

test('a 0 that somebody looked for is a 0', () => {
  expect(identityEntry(row({}), everything, noRanking)).toMatchObject({
    wornBy: 0,
    federated: 0,
    grants: 0,
    reaches: 0,
    worn: 'nobody',
  })
})

test('a 0 that nobody looked for is not known', () => {
  expect(identityEntry(row({}), read(), noRanking)).toMatchObject({
    wornBy: undefined,
    federated: undefined,
    grants: undefined,
    reaches: undefined,
    worn: 'unknown',
  })
})

test('an identity is worn by nobody only where federated credentials were read too', () => {
  expect(identityEntry(row({}), read('resources'), noRanking).worn).toBe('unknown')
  expect(identityEntry(row({ kind: 'system' }), read('resources'), noRanking).worn).toBe('nobody')
  expect(identityEntry(row({ federated: 1 }), read('resources'), noRanking).worn).toBe('federated')
  expect(identityEntry(row({ wornBy: 2 }), read(), noRanking).worn).toBe('worn')
})

test('roles of an identity whose principal is not known are not known', () => {
  expect(identityEntry(row({ principalId: undefined }), everything, noRanking)).toMatchObject({
    grants: undefined,
    reaches: undefined,
  })
})

test('a resource whose identity block was not read is not one without identities', () => {
  const resource = { identities: undefined, grantedHere: 0 } as Partial<ResourceRow> as ResourceRow
  expect(resourceEntry(resource, read())).toMatchObject({ identity: 'unknown', grantedHere: undefined })
  expect(resourceEntry({ ...resource, identities: [] }, everything)).toMatchObject({
    identity: 'without',
    grantedHere: 0,
  })
})

test('a 0 counts only where a dataset was read everywhere: refused at one scope, it may be more', () => {
  const cell = { dataset: 'directory' as const, scope: '/', count: 0 }
  expect(readDatasets([{ ...cell, state: 'denied' }])).toEqual(new Set())
  expect(readDatasets([{ ...cell, state: 'complete' }])).toEqual(new Set(['directory']))
  for (const state of ['denied', 'partial', 'skipped'] as const)
    expect(
      readDatasets([
        { ...cell, state: 'complete' },
        { ...cell, scope: '/x', state },
      ]),
    ).toEqual(new Set())
})

test('what falls with an identity is pending until the ranking is there, and not known where roles were not read', () => {
  const none = { yes: 0, conditional: 0, unknown: 0 }
  const some = { yes: 2, conditional: 1, unknown: 0 }
  const ranking = (falls: Counts) =>
    new Map([['identity:i', { falls, reachesInTheEnd: some } as Partial<RankingRow> as RankingRow]])
  expect(identityEntry(row({}), everything, 'pending')).toMatchObject({ falls: 'pending', inTheEnd: 'pending' })
  expect(identityEntry(row({}), read(), 'pending').falls).toBeUndefined()
  expect(identityEntry(row({}), everything, ranking(some))).toMatchObject({ falls: some, inTheEnd: some })
  expect(identityEntry(row({}), everything, ranking(none)).falls).toEqual(none)
  expect(identityEntry(row({}), read('resources'), ranking(none)).falls).toBeUndefined()
  expect(identityEntry(row({ principalId: undefined }), everything, noRanking).falls).toBeUndefined()
})

test('counts say how sure they are', () => {
  expect(countsTitle({ yes: 9, conditional: 2, unknown: 1 })).toBe(
    '9 surely, 2 under a condition, 1 for all that was read',
  )
  expect(countsTitle({ yes: 0, conditional: 0, unknown: 0 })).toBe('0 surely')
})
