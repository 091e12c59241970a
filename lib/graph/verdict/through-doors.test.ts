import { describe, expect, it } from 'vitest'
import type { CoverageState } from '../../model/coverage.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { ask } from './ask.ts'

const s1 = '/subscriptions/s1'
const providers = `${s1}/resourceGroups/rg/providers`
const cosmos = `${providers}/Microsoft.DocumentDB/databaseAccounts/cosmos`
const account = `${providers}/Microsoft.Storage/storageAccounts/st`
const vault = `${providers}/Microsoft.KeyVault/vaults/kv`
const item = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
const blob = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
const secret = 'Microsoft.KeyVault/vaults/secrets/getSecret/action'

const tenant: SmallTenant = {
  subscriptions: { s1: [] },
  principals: { p: { kind: 'servicePrincipal' }, other: { kind: 'servicePrincipal' } },
  groups: { g: ['p'] },
  resources: [
    { id: cosmos, settings: { disableLocalAuth: true } },
    { id: account, settings: { allowSharedKeyAccess: true } },
    { id: vault, settings: { accessPolicies: [{ objectId: 'g', permissions: { secrets: ['get'] } }] } },
  ],
  roles: { Contributor: [{ actions: ['*'] }], Secrets: [{ dataActions: [secret] }] },
  assignments: [
    { who: 'p', role: 'Contributor', at: s1 },
    { who: 'p', role: 'Secrets', at: s1 },
    { who: 'other', role: 'Secrets', at: s1 },
  ],
  cosmosAssignments: [{ account: cosmos, who: 'other', role: '00000000-0000-0000-0000-000000000001' }],
}

function answer(principalId: string, dataAction: string, scope: string, state?: CoverageState, at = '/') {
  const cells = state ? [{ dataset: 'cosmosRoles' as const, scope: at, state, count: 1 }] : []
  return ask(indexOf(smallTenant(tenant), cells), { id: '', principalId, dataAction, scope })
}

describe('the reasons of a verdict on data', () => {
  it('of a key say that it is derived, from which right, and who gave that', () => {
    expect(answer('p', blob, account).because).toMatchObject([
      { kind: 'key', technique: 'storage-account-keys', action: 'Microsoft.Storage/storageAccounts/listKeys/action' },
      { kind: 'grant', roleName: 'Contributor', scope: s1 },
    ])
  })

  it('of a door name the entry, what it gives and the groups passed through, and roles that count for nothing', () => {
    expect(answer('p', secret, vault)).toMatchObject({
      answer: 'yes',
      because: [
        { kind: 'door', door: 'key-vault-access-policy', gives: 'secrets get', through: ['g'], match: { block: 0 } },
        { kind: 'none' },
      ],
    })
    expect(answer('other', secret, vault)).toMatchObject({
      answer: 'no',
      because: [{ kind: 'none' }, { kind: 'none' }],
    })
  })
})

describe('data roles of a Cosmos DB account', () => {
  it.each([
    ['no', undefined, '/'],
    ['no', 'complete', '/'],
    ['no', 'imported', '/'],
    ['unknown', 'denied', cosmos],
    ['unknown', 'partial', s1],
    ['no', 'denied', '/subscriptions/s2'],
  ] as const)('answer %s where they were read %s at %s', (expected, state, at) => {
    expect(answer('p', item, cosmos, state, at).answer).toBe(expected)
  })

  it('count all the same where the rest could not be read', () => {
    expect(answer('other', item, cosmos, 'denied', cosmos).answer).toBe('yes')
  })
})
