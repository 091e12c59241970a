import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'administrator-of-resource-group'
const roles = {
  Owner: [{ actions: ['*'] }],
  Contributor: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }],
  Reader: [{ actions: ['*/read'] }],
}
const holding = (role: string, at: string, more = {}) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  roles,
  assignments: [{ who: 'p', role, at, ...more }],
})

describe('an administrator role on a resource group or resource', () => {
  it.each([
    ['Owner', rg, {}, 'medium'],
    ['Owner', vm, {}, 'medium'],
    ['Contributor', rg, {}, 'low'],
    ['Owner', rg, { eligible: true }, 'info'],
    ['Owner', rg, { condition: 'x' }, 'info'],
  ])('%s at %s with %o is found as %s', (role, at, more, severity) => {
    expect(judged(rule, holding(role, at, more)).findings).toMatchObject([{ subject: 'identity:p', severity }])
  })

  it('is not found for other roles, nor on wider scopes', () => {
    expect(judged(rule, holding('Reader', rg)).subjects).toEqual([])
    expect(judged(rule, holding('Owner', s1)).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, holding('Owner', rg), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
