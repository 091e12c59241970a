import { describe, expect, it } from 'vitest'
import { judged, rg, roles, vm } from '../testing/judged.ts'

const rule = 'group-derived-access'
const tenant = (members: string[] | '?') => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  roles,
  groups: { g: members },
  assignments: [{ who: 'g', role: 'Reader', at: rg, type: 'Group' }],
})

describe('access that comes through a group', () => {
  it('is found, and says how long a change takes', () => {
    const { findings } = judged(rule, tenant(['p']))
    expect(findings).toMatchObject([{ subject: 'identity:p', severity: 'info' }])
    expect(findings[0]!.severityReason).toContain('within a day')
  })

  it('is not found for a role of its own, nor for members that are no identities', () => {
    const own = { ...tenant(['p']), assignments: [{ who: 'p', role: 'Reader', at: rg }] }
    expect(judged(rule, own).subjects).toEqual([])
    expect(judged(rule, tenant(['person'])).subjects).toEqual([])
  })

  it('is unknown where members were not read', () => {
    expect(judged(rule, tenant('?'))).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant(['p']), ['groupMembers'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
