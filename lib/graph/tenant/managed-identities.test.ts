import { describe, expect, it } from 'vitest'
import { scopeId } from '../../model/scope.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { indexOf } from './tenant-index.ts'

const rg = '/subscriptions/s1/resourceGroups/rg'
const vm = `${rg}/providers/Microsoft.Compute/virtualMachines/vm`
const user = `${rg}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`
const identities = (tenant: SmallTenant) => indexOf(smallTenant(tenant)).identities.all

describe('managed identities', () => {
  it('are put together from resource, wearer and directory whatever the spelling of ids', () => {
    const all = identities({
      resources: [user, { id: vm, wears: [{ identityId: user.toUpperCase(), principalId: 'P1', clientId: 'c1' }] }],
      principals: { p1: { kind: 'managedIdentity', assignment: 'user', armId: scopeId(user), displayName: 'id' } },
    })
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ key: 'p1', kind: 'user', name: 'id', clientId: 'c1', state: 'live' })
    expect(all[0]!.wornBy.map(({ resource }) => resource.name)).toEqual(['vm'])
  })

  it('learn their principal from the directory when the listing has none', () => {
    const all = identities({
      resources: [user],
      principals: { p1: { kind: 'managedIdentity', assignment: 'user', armId: scopeId(user) } },
    })
    expect(all).toMatchObject([{ key: 'p1' }])
  })

  it('of a slot bear the name of app and slot', () => {
    const slot = `${rg}/providers/Microsoft.Web/sites/app/slots/staging`
    expect(identities({ resources: [{ id: slot, wears: [{ principalId: 'p' }] }] })).toMatchObject([
      { name: 'app/slots/staging', kind: 'system' },
    ])
  })

  it.each([
    ['deleted, when the directory was asked and did not return it', { asked: ['p'] }, 'deleted'],
    [
      'deleted, when its subscription lists others and not this one',
      { resources: [user.replace(/id$/, 'other')] },
      'deleted',
    ],
    [
      'soft-deleted, when the directory says so',
      { principals: { p: { kind: 'managedIdentity' as const, deletedAt: '2026-01-01' } } },
      'softDeleted',
    ],
    ['not checked, when nothing speaks of it', {}, 'notChecked'],
  ])('named by a resource and not listed are %s', (_, { resources = [], ...more }: SmallTenant, state) => {
    const all = identities({
      ...more,
      resources: [...resources, { id: vm, wears: [{ identityId: user, principalId: 'p' }] }],
    })
    expect(all.find(({ key }) => key === 'p')).toMatchObject({ state })
  })
})
