import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const type = 'Microsoft.Management/managementGroups'
const group = (name: string) => `/providers/microsoft.management/managementgroups/${name}`

describe('management groups', () => {
  it('are read from Resource Graph with their parent', async () => {
    const details = { managementGroupAncestorsChain: [{ name: 'mg-Sea' }, { name: 't-1' }] }
    const row = {
      id: group('mg-bay'),
      name: 'mg-bay',
      type,
      tenantId: 't-1',
      properties: { displayName: 'Bay', details },
    }
    expect((await factsOf({ data: [row] })).managementGroups).toEqual([
      { id: group('mg-bay'), name: 'mg-bay', displayName: 'Bay', tenantId: 't-1', parent: group('mg-sea') },
    ])
  })

  it('named after their tenant are its root', async () => {
    const { managementGroups } = await factsOf([
      { id: group('t-1'), name: 't-1', type, tenantId: 'T-1', displayName: 'Root' },
    ])
    expect(managementGroups).toMatchObject([{ parent: '/', displayName: 'Root' }])
  })

  it('of which nothing is said above have no parent, which is not the root', async () => {
    const { managementGroups } = await factsOf([{ id: group('mg-bay'), name: 'mg-bay', type, tenantId: 't-1' }])
    expect(managementGroups[0]).not.toHaveProperty('parent')
  })

  it('that were expanded bring the groups and subscriptions below them', async () => {
    const subscription = { id: '/subscriptions/s1', name: 's1', type: '/subscriptions', displayName: 'sub-harbour' }
    const { managementGroups, subscriptions } = await factsOf({
      id: group('t-1'),
      name: 't-1',
      type,
      tenantId: 't-1',
      children: [{ id: group('mg-bay'), name: 'mg-bay', type, displayName: 'Bay', children: [subscription] }],
    })
    expect(managementGroups).toMatchObject([
      { id: group('t-1'), parent: '/' },
      { id: group('mg-bay'), parent: group('t-1') },
    ])
    expect(subscriptions).toEqual([
      { id: '/subscriptions/s1', name: 'sub-harbour', ancestors: [group('mg-bay'), group('t-1')] },
    ])
  })
})
