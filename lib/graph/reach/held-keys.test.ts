import { describe, expect, it } from 'vitest'
import { principalId } from '../../model/guid.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { heldKeysOf, keyHoldersOf } from './held-keys.ts'

const rg = '/subscriptions/s1/resourceGroups/rg'
const account = (name: string) => `${rg}/providers/Microsoft.Storage/storageAccounts/${name}`
const tenant: SmallTenant = {
  subscriptions: { s1: [] },
  resources: [
    { id: account('on'), settings: { allowSharedKeyAccess: true } },
    { id: account('off'), settings: { allowSharedKeyAccess: false } },
    account('unread'),
    { id: account('denied'), settings: { allowSharedKeyAccess: true } },
  ],
  groups: { g: ['member'] },
  roles: { Contributor: [{ actions: ['*'] }], Reader: [{ actions: ['*/read'] }] },
  assignments: [
    { who: 'p', role: 'Contributor', at: rg },
    { who: 'g', role: 'Contributor', at: account('on'), condition: '@Resource[a:b] StringEquals x' },
    { who: 'reader', role: 'Reader', at: rg },
    { who: 'blind', role: 'Not read', at: rg },
    { who: 'eligible', role: 'Contributor', at: rg, eligible: true },
  ],
  denies: [{ who: ['p'], at: account('denied'), permissions: [{ actions: ['*/action'] }] }],
}
const index = indexOf(smallTenant(tenant))
const keys = (who: string) =>
  heldKeysOf(index, principalId(who)).map(({ target, answer }) => `${target.name} ${answer}`)

describe('keys that a principal may have', () => {
  it('are of every account whose keys may work, at or below its role', () => {
    expect(keys('p')).toEqual(['on yes', 'unread unknown'])
  })

  it('come through groups, and stay under a condition', () => {
    expect(keys('member')).toEqual(['on conditional'])
  })

  it.each(['reader', 'blind', 'eligible', 'stranger'])('are none for %s', (who) => {
    expect(keys(who)).toEqual([])
  })

  it('are told of the account as well', () => {
    const holders = (name: string) => {
      const target = index.facts.resources.find((resource) => resource.name === name)!
      return keyHoldersOf(index, target).map(({ assignment, answer }) => `${assignment.principalId} ${answer}`)
    }
    expect(holders('on').toSorted()).toEqual(['g conditional', 'p yes'])
    expect(holders('unread')).toEqual(['p unknown'])
    expect(holders('off')).toEqual([])
    expect(holders('denied')).toEqual([])
  })
})
