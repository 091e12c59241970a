import { describe, expect, it } from 'vitest'
import { identity, judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'code-execution-on-source'
const roles = {
  Owner: [{ actions: ['*'] }],
  Machines: [{ actions: ['Microsoft.Compute/virtualMachines/*'] }],
  Federate: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write'] }],
  Reader: [{ actions: ['*/read'] }],
}

const tenant = (role: string, more = {}) => ({
  subscriptions: { s1: [] },
  resources: [
    { id: vm, wears: [{ identityId: identity('strong') }] },
    { id: identity('strong'), settings: { principalId: 'p' } },
  ],
  roles,
  principals: { person: { kind: 'user' as const } },
  assignments: [
    { who: 'p', role: 'Owner', at: s1 },
    { who: 'person', role, at: rg, ...more },
  ],
})

describe('a strong identity on a resource where others run code', () => {
  it('is found, and who it is is the evidence', () => {
    const { findings } = judged(rule, tenant('Machines'))
    expect(findings).toMatchObject([{ subject: 'identity:p', severity: 'high' }])
    expect(findings[0]!.evidence[0]).toMatchObject({ node: 'principal:person' })
  })

  it('weighs less under a condition', () => {
    expect(judged(rule, tenant('Machines', { condition: 'x' })).findings).toMatchObject([{ severity: 'medium' }])
  })

  it('is not found by the other way, by who is as strong, or for an identity that is not', () => {
    expect(judged(rule, tenant('Federate')).subjects).toEqual([])
    expect(judged(rule, tenant('Owner', { at: s1 })).subjects).toEqual([])
    const weak = tenant('Machines')
    expect(judged(rule, { ...weak, assignments: weak.assignments.slice(1) }).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, tenant('Machines'), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
