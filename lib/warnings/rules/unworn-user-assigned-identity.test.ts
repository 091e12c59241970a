import { describe, expect, it } from 'vitest'
import { identity, judged, rg, roles, vm } from '../testing/judged.ts'

const rule = 'unworn-user-assigned-identity'
const left = { id: identity('left'), settings: { principalId: 'left' } }
const policy = `${rg}/providers/Microsoft.Authorization/policyAssignments/tags`
const cluster = `${rg}/providers/Microsoft.ContainerService/managedClusters/aks`

describe('a user-assigned identity that nobody wears', () => {
  it('is found, and weighs more while it holds a role', () => {
    expect(judged(rule, { resources: [left] }).findings).toMatchObject([{ subject: 'identity:left', severity: 'low' }])
    const holding = { resources: [left], roles, assignments: [{ who: 'left', role: 'Reader', at: rg }] }
    expect(judged(rule, holding).findings).toMatchObject([{ severity: 'medium' }])
  })

  it('weighs next to nothing while it is fresh, and more while another door lets it in', () => {
    const made = (createdAt: string) => ({
      resources: [left],
      principals: { left: { kind: 'managedIdentity' as const, createdAt } },
      applicationPermissions: [{ who: 'left', of: 'graph', permission: 'Mail.Send' }],
    })
    expect(judged(rule, made('2026-05-25T00:00:00Z')).findings).toMatchObject([{ severity: 'info' }])
    expect(judged(rule, made('2026-01-01T00:00:00Z')).findings).toMatchObject([{ severity: 'medium' }])
  })

  it.each([
    ['a virtual machine', { id: vm, wears: [{ identityId: identity('LEFT') }] }],
    ['a policy assignment', { id: policy, wears: [{ identityId: identity('left') }] }],
    ['the kubelet of a cluster', { id: cluster, wears: [{ how: 'kubelet' as const, identityId: identity('left') }] }],
  ])('is not found where %s wears it', (_, wearer) => {
    expect(judged(rule, { resources: [left, wearer] }).subjects).toEqual([])
  })

  it('is not found where a federated credential uses it', () => {
    const federated = [{ identity: identity('left'), name: 'ci', issuer: 'https://issuer.example', subject: 's' }]
    expect(judged(rule, { resources: [left], federated }).subjects).toEqual([])
  })

  it('is unknown where federated credentials were not read', () => {
    const { subjects, notChecked } = judged(rule, { resources: [left] }, ['federatedCredentials'])
    expect(subjects).toEqual([])
    expect(notChecked).toMatchObject([{ count: 1 }])
  })
})
