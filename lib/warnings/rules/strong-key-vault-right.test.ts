import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'strong-key-vault-right'
const roles = {
  Officer: [{ dataActions: ['Microsoft.KeyVault/vaults/secrets/*'] }],
  User: [{ dataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] }],
  VaultContributor: [{ actions: ['Microsoft.KeyVault/*'] }],
  Owner: [{ actions: ['*'] }],
}
const policyOf = (...secrets: string[]) => [{ objectId: 'p', permissions: { secrets } }]
const vault = (accessPolicies: ReturnType<typeof policyOf>, more = {}) => ({
  id: `${rg}/providers/Microsoft.KeyVault/vaults/kv`,
  settings: { accessPolicies, ...more },
})
const holding = (role: string | undefined, kv = vault([]), at: string = rg) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }, kv],
  roles,
  assignments: role ? [{ who: 'p', role, at }] : [],
})

describe('an identity that changes or deletes what is in a Key Vault', () => {
  it('is found by a role, and by an access policy', () => {
    expect(judged(rule, holding('Officer')).findings).toMatchObject([{ subject: 'identity:p', severity: 'medium' }])
    expect(judged(rule, holding(undefined, vault(policyOf('get', 'set')))).subjects).toEqual(['identity:p'])
  })

  it('weighs more where it can let itself into a vault that goes by policies', () => {
    expect(judged(rule, holding('VaultContributor')).findings).toMatchObject([{ severity: 'high' }])
    const asksRoles = vault([], { enableRbacAuthorization: true })
    expect(judged(rule, holding('VaultContributor', asksRoles)).subjects).toEqual([])
    expect(judged(rule, holding('VaultContributor', vault([]), '/subscriptions/s2')).subjects).toEqual([])
  })

  it('is not found for who only reads, nor for administrators of everything', () => {
    expect(judged(rule, holding('User')).subjects).toEqual([])
    expect(judged(rule, holding(undefined, vault(policyOf('get', 'list')))).subjects).toEqual([])
    expect(judged(rule, holding('Owner', vault([]), s1)).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, holding('Officer'), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
