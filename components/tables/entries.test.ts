import { expect, test } from 'vitest'
import type { Dataset } from '#lib/model/coverage.ts'
import type { IdentityRow, ResourceRow } from '#lib/server/answers.ts'
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
const everything = read('resources', 'federatedCredentials', 'roleAssignments')

test('a 0 that somebody looked for is a 0', () => {
  expect(identityEntry(row({}), everything)).toMatchObject({
    wornBy: 0,
    federated: 0,
    grants: 0,
    reaches: 0,
    worn: 'nobody',
  })
})

test('a 0 that nobody looked for is not known', () => {
  expect(identityEntry(row({}), read())).toMatchObject({
    wornBy: undefined,
    federated: undefined,
    grants: undefined,
    reaches: undefined,
    worn: 'unknown',
  })
})

test('an identity is worn by nobody only where federated credentials were read too', () => {
  expect(identityEntry(row({}), read('resources')).worn).toBe('unknown')
  expect(identityEntry(row({ kind: 'system' }), read('resources')).worn).toBe('nobody')
  expect(identityEntry(row({ federated: 1 }), read('resources')).worn).toBe('federated')
  expect(identityEntry(row({ wornBy: 2 }), read()).worn).toBe('worn')
})

test('roles of an identity whose principal is not known are not known', () => {
  expect(identityEntry(row({ principalId: undefined }), everything)).toMatchObject({
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

test('a dataset counts as read where any of it was', () => {
  const cell = { dataset: 'directory' as const, scope: '/', count: 0 }
  expect(readDatasets([{ ...cell, state: 'denied' }])).toEqual(new Set())
  expect(
    readDatasets([
      { ...cell, state: 'denied' },
      { ...cell, scope: '/x', state: 'partial' },
    ]),
  ).toEqual(new Set(['directory']))
})
