import { describe, expect, it } from 'vitest'
import { judged, rg, roles, s1, vm } from '../testing/judged.ts'

const rule = 'identity-without-access'
const worn = { id: vm, wears: [{ principalId: 'p' }] }
const vault = {
  id: `${rg}/providers/Microsoft.KeyVault/vaults/kv`,
  settings: { accessPolicies: [{ objectId: 'P', permissions: { secrets: ['get'] } }] },
}

describe('an identity with no known access', () => {
  it('is found', () => {
    expect(judged(rule, { resources: [worn], roles }).findings).toMatchObject([
      { subject: 'identity:p', severity: 'info' },
    ])
  })

  it('is not found while it is fresh', () => {
    const made = (createdAt: string) => ({
      resources: [worn],
      principals: { p: { kind: 'managedIdentity' as const, createdAt } },
    })
    expect(judged(rule, made('2026-05-25T00:00:00Z')).subjects).toEqual([])
    expect(judged(rule, made('2026-01-01T00:00:00Z')).subjects).toEqual(['identity:p'])
  })

  it('is not found when it holds a role, through a group, or a vault policy', () => {
    const direct = { resources: [worn], roles, assignments: [{ who: 'p', role: 'Reader', at: s1 }] }
    const grouped = {
      resources: [worn],
      roles,
      groups: { g: ['p'] },
      assignments: [{ who: 'g', role: 'Reader', at: s1, type: 'Group' }],
    }
    expect(judged(rule, direct).subjects).toEqual([])
    expect(judged(rule, grouped).subjects).toEqual([])
    expect(judged(rule, { resources: [worn, vault] }).subjects).toEqual([])
  })

  it('is not found when another door names it or its groups', () => {
    const account = `${rg}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos`
    const server = `${rg}/providers/Microsoft.DBforPostgreSQL/flexibleServers/pg`
    for (const door of [
      { cosmosAssignments: [{ account, who: 'p', role: 'r' }] },
      { groups: { g: ['p'] }, administrators: [{ server, who: 'g', type: 'Group' }] },
      { applicationPermissions: [{ who: 'p', of: 'graph', permission: 'Mail.Send' }] },
      { directoryRoles: [{ who: 'p', role: 'reader' }] },
    ])
      expect(judged(rule, { resources: [worn], roles, ...door }).subjects).toEqual([])
  })

  it('is found when only a vault policy that counts for nothing names it', () => {
    const asksRoles = { ...vault, settings: { ...vault.settings, enableRbacAuthorization: true } }
    expect(judged(rule, { resources: [worn, asksRoles] }).subjects).toEqual(['identity:p'])
  })

  it('is unknown while it may be in a group that another door names', () => {
    const open = {
      ...vault,
      settings: { accessPolicies: [{ objectId: 'g', permissions: { secrets: ['get'] } }] },
    }
    expect(judged(rule, { resources: [worn, open], groups: { g: '?' } })).toMatchObject({
      subjects: [],
      notChecked: [{ count: 1 }],
    })
  })

  it('says what was not read of other doors', () => {
    const evidence = (unread: Parameters<typeof judged>[2]) =>
      JSON.stringify(judged(rule, { resources: [worn], roles }, unread).findings[0]!.evidence)
    expect(evidence(['cosmosRoles', 'appRoles'])).toContain('application permissions, Cosmos DB data roles')
    expect(evidence([])).not.toContain('not read')
  })

  it('is unknown while it may be in a group whose members were not read', () => {
    const open = {
      resources: [worn],
      roles,
      groups: { g: '?' as const },
      assignments: [{ who: 'g', role: 'Reader', at: s1, type: 'Group' }],
    }
    const { subjects, notChecked } = judged(rule, open)
    expect(subjects).toEqual([])
    expect(notChecked).toMatchObject([{ count: 1 }])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, { resources: [worn] }, ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
