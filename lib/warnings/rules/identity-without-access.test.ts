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
