import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../testing/entries-of.ts'

const vault = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv'
const entries = (settings: Record<string, unknown> | undefined) =>
  entriesOf('key-vault-access-policy', { resources: [{ id: vault, settings: settings as never }] })
const policy = { objectId: 'P', permissions: { secrets: ['Get', 'List'], keys: ['sign'], certificates: [] } }
const found = [{ principal: 'p', on: vault.toLowerCase(), gives: 'keys sign; secrets Get, List' }]

describe('an access policy', () => {
  it('is an entry of a vault that does not ask Azure RBAC', () => {
    expect(entries({ enableRbacAuthorization: false, accessPolicies: [policy] })).toEqual(found)
    expect(entries({ accessPolicies: [policy] })).toEqual(found)
    expect(entries({ enableRbacAuthorization: null, accessPolicies: [policy] })).toEqual(found)
  })

  it('is none of a vault that asks it, and none that was not read', () => {
    expect(entries({ enableRbacAuthorization: true, accessPolicies: [policy] })).toEqual([])
    expect(entries({ enableRbacAuthorization: false })).toEqual([])
    expect(entries(undefined)).toEqual([])
  })

  it('of a compound identity says by way of which application', () => {
    expect(entries({ accessPolicies: [{ ...policy, applicationId: 'APP' }] })).toMatchObject([
      { condition: 'only by way of the application app' },
    ])
  })

  it('without a principal, or without permissions, is harmless', () => {
    expect(entries({ accessPolicies: [{}, 'x', null] })).toEqual([])
    expect(entries({ accessPolicies: [{ objectId: 'p' }] })).toMatchObject([{ gives: '' }])
  })
})
