import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'wide-data-access'
const top = '/providers/Microsoft.Management/managementGroups/top'
const roles = {
  Blobs: [{ dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'] }],
  Owner: [{ actions: ['*'] }],
}
const holding = (role: string, at: string, more = {}) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  roles,
  assignments: [{ who: 'p', role, at, ...more }],
})

describe('a data role on a subscription or above', () => {
  it.each([
    [s1, 'medium'],
    [top, 'high'],
  ])('is found at %s as %s', (at, severity) => {
    expect(judged(rule, holding('Blobs', at)).findings).toMatchObject([{ subject: 'identity:p', severity }])
  })

  it('is not found on a resource group, under a condition, while eligible, or without data actions', () => {
    expect(judged(rule, holding('Blobs', rg)).subjects).toEqual([])
    expect(judged(rule, holding('Blobs', s1, { condition: 'x' })).subjects).toEqual([])
    expect(judged(rule, holding('Blobs', s1, { eligible: true })).subjects).toEqual([])
    expect(judged(rule, holding('Owner', s1)).subjects).toEqual([])
  })

  it('is unknown without role definitions', () => {
    expect(judged(rule, holding('Blobs', s1), ['roleDefinitions'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
