import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'local-authentication-left-on'
const account = `${rg}/providers/Microsoft.Storage/storageAccounts/st`
const container = `${account}/blobServices/default/containers/c`
const roles = {
  Blobs: [{ dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'] }],
  Vault: [{ dataActions: ['Microsoft.KeyVault/vaults/secrets/*'] }],
  Reader: [{ actions: ['*/read'] }],
}
const tenant = (settings: Record<string, boolean> | undefined, role = 'Blobs', at: string = rg) => ({
  resources: [
    { id: vm, wears: [{ principalId: 'p' }] },
    { id: account, ...(settings ? { settings } : {}) },
  ],
  roles,
  assignments: [{ who: 'p', role, at }],
})

describe('keys that still work where identities sign in', () => {
  it.each([s1, rg, account, container])('are found where an identity holds a data role at %s', (at) => {
    const { findings } = judged(rule, tenant({}, 'Blobs', at))
    expect(findings).toMatchObject([{ subject: `scope:${account.toLowerCase()}`, severity: 'medium' }])
    expect(findings[0]!.remedy.bicep).toContain('allowSharedKeyAccess: false')
  })

  it('are found where the identity is in a group that holds it', () => {
    const grouped = {
      ...tenant({}),
      groups: { g: ['p'] },
      assignments: [{ who: 'g', role: 'Blobs', at: rg, type: 'Group' }],
    }
    expect(judged(rule, grouped).subjects).toHaveLength(1)
  })

  it('are found on an Event Grid topic that an identity sends to', () => {
    const topic = `${rg}/providers/Microsoft.EventGrid/topics/t`
    const sending = (settings?: Record<string, boolean>) => ({
      ...tenant({}, 'Send'),
      resources: [
        { id: vm, wears: [{ principalId: 'p' }] },
        { id: topic, ...(settings ? { settings } : {}) },
      ],
      roles: { Send: [{ dataActions: ['Microsoft.EventGrid/events/send/action'] }] },
    })
    expect(judged(rule, sending({})).subjects).toEqual([`scope:${topic.toLowerCase()}`])
    expect(judged(rule, sending({ disableLocalAuth: true })).subjects).toEqual([])
    expect(judged(rule, sending())).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
  })

  it('are not found where they are off, or no identity reaches the data', () => {
    expect(judged(rule, tenant({ allowSharedKeyAccess: false })).subjects).toEqual([])
    expect(judged(rule, tenant({}, 'Reader')).subjects).toEqual([])
    expect(judged(rule, tenant({}, 'Vault')).subjects).toEqual([])
    expect(judged(rule, tenant({}, 'Blobs', '/subscriptions/s2')).subjects).toEqual([])
  })

  it('are unknown where the settings were not read', () => {
    expect(judged(rule, tenant(undefined))).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant({}), ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
