import { describe, expect, it } from 'vitest'
import { identity, judged, rg, s1 } from '../testing/judged.ts'

const rule = 'strong-kubelet-identity'
const cluster = `${rg}/providers/Microsoft.ContainerService/managedClusters/aks`
const roles = {
  Owner: [{ actions: ['*'] }],
  Pull: [{ actions: ['Microsoft.ContainerRegistry/registries/pull/read'] }],
  Reader: [{ actions: ['*/read'] }],
}
const tenant = (role: string, at: string, how: 'kubelet' | 'user' = 'kubelet') => ({
  resources: [
    { id: cluster, wears: [{ how, identityId: identity('nodes') }] },
    { id: identity('nodes'), settings: { principalId: 'p' } },
  ],
  roles,
  assignments: [{ who: 'p', role, at }],
})

describe('nodes of a cluster that open more than a registry', () => {
  it('are found, and weigh most where their identity is strong', () => {
    expect(judged(rule, tenant('Reader', rg)).findings).toMatchObject([{ subject: 'identity:p', severity: 'medium' }])
    expect(judged(rule, tenant('Owner', s1)).findings).toMatchObject([{ severity: 'critical' }])
  })

  it('are not found where they only pull images, nor for the identity of the control plane', () => {
    expect(judged(rule, tenant('Pull', rg)).subjects).toEqual([])
    expect(judged(rule, tenant('Reader', rg, 'user')).subjects).toEqual([])
  })

  it('are unknown without role assignments', () => {
    expect(judged(rule, tenant('Reader', rg), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
