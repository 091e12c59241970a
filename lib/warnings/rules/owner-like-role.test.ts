import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'owner-like-role'
const group = '/providers/Microsoft.Management/managementGroups/top'
const roles = {
  Owner: [{ actions: ['*'] }],
  Contributor: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }],
  Reader: [{ actions: ['*/read'] }],
  Guarded: [{ actions: ['Microsoft.Authorization/roleAssignments/write'], condition: 'x' }],
}
const holding = (role: string, at: string, more = {}) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  roles,
  assignments: [{ who: 'p', role, at, ...more }],
})

describe('an administrator role on a subscription or above', () => {
  it.each([
    ['Owner', group, 'critical'],
    ['Owner', '/', 'critical'],
    ['Owner', s1, 'high'],
    ['Contributor', group, 'high'],
    ['Contributor', s1, 'medium'],
  ])('%s at %s is %s', (role, at, severity) => {
    expect(judged(rule, holding(role, at)).findings).toMatchObject([{ subject: 'identity:p', severity }])
  })

  it('counts through groups', () => {
    const tenant = {
      ...holding('Owner', s1),
      groups: { g: ['p'] },
      assignments: [{ who: 'g', role: 'Owner', at: s1, type: 'Group' }],
    }
    expect(judged(rule, tenant).findings[0]!.evidence[0]!.text).toContain('through group g')
  })

  it.each([
    ['Owner', rg],
    ['Reader', group],
    ['Guarded', s1],
  ])('%s at %s is fine', (role, at) => {
    expect(judged(rule, holding(role, at)).subjects).toEqual([])
  })

  it('weighs less under a condition', () => {
    expect(judged(rule, holding('Owner', s1, { condition: 'x' })).findings[0]!.severity).toBe('medium')
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, holding('Owner', s1), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
