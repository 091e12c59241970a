import { describe, expect, it } from 'vitest'
import { identity, judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'can-become-others'
const roles = {
  Owner: [{ actions: ['*'] }],
  Machines: [{ actions: ['Microsoft.Compute/virtualMachines/*'] }],
  Federate: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write'] }],
  Reader: [{ actions: ['*/read'] }],
}

const other = `${rg}/providers/Microsoft.Compute/virtualMachines/other`
const tenant = (role: string, more = {}) => ({
  subscriptions: { s1: [] },
  resources: [
    { id: vm, wears: [{ principalId: 'p' }] },
    { id: other, wears: [{ principalId: 'q' }] },
    { id: identity('free'), settings: { principalId: 'r' } },
  ],
  roles,
  assignments: [{ who: 'p', role, at: rg, ...more }],
})

describe('an identity that can become other identities', () => {
  it('is found by way of a host, and of the identity itself', () => {
    expect(judged(rule, tenant('Machines')).findings).toMatchObject([{ subject: 'identity:p', severity: 'medium' }])
    const { findings } = judged(rule, tenant('Federate'))
    expect(findings[0]!.evidence.map(({ node }) => node)).toEqual(['identity:r'])
  })

  it('weighs more where an administrator falls with it', () => {
    const owner = tenant('Machines')
    owner.assignments.push({ who: 'q', role: 'Owner', at: s1 })
    expect(judged(rule, owner).findings.find(({ subject }) => subject === 'identity:p')).toMatchObject({
      severity: 'high',
    })
  })

  it('is not found for other roles, conditional ones, or administrators', () => {
    expect(judged(rule, tenant('Reader')).subjects).toEqual([])
    expect(judged(rule, tenant('Machines', { condition: 'x' })).subjects).toEqual([])
    expect(judged(rule, tenant('Owner', { at: s1 })).subjects).toEqual([])
  })

  it('is unknown without role definitions', () => {
    expect(judged(rule, tenant('Machines'), ['roleDefinitions'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
