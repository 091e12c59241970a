import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const guid = '11111111-2222-3333-4444-555555555555'
const scope = `/subscriptions/${guid}`
const group = (name: string) => `/providers/microsoft.management/managementgroups/${name}`

describe('subscriptions', () => {
  it('are read from Resource Graph with the management groups above them, nearest first', async () => {
    const managementGroupAncestorsChain = [
      { name: 'mg-Bay', displayName: 'Bay' },
      { name: 'root', displayName: 'Root' },
    ]
    const row = {
      id: scope,
      name: 'sub-harbour',
      type: 'microsoft.resources/subscriptions',
      tenantId: 'T-1',
      properties: { state: 'Enabled', managementGroupAncestorsChain },
    }
    expect((await factsOf({ data: [row] })).subscriptions).toEqual([
      {
        id: scope,
        name: 'sub-harbour',
        tenantId: 't-1',
        state: 'Enabled',
        ancestors: [group('mg-bay'), group('root')],
      },
    ])
  })

  it('are read from Resource Manager', async () => {
    const row = { id: scope, subscriptionId: guid, displayName: 'sub-harbour', state: 'Enabled', tenantId: 't-1' }
    expect((await factsOf({ value: [row] })).subscriptions).toEqual([
      { id: scope, name: 'sub-harbour', state: 'Enabled', tenantId: 't-1' },
    ])
  })

  it('are read from `az account list`, without who was signed in', async () => {
    const row = {
      cloudName: 'AzureCloud',
      id: guid,
      name: 'sub-harbour',
      state: 'Enabled',
      tenantId: 't-1',
      user: { name: 'ada' },
    }
    expect((await factsOf([row])).subscriptions).toEqual([
      { id: scope, name: 'sub-harbour', state: 'Enabled', tenantId: 't-1' },
    ])
  })

  it('below a management group name it, and the chain goes on as far as the groups tell', async () => {
    const { subscriptions } = await factsOf([
      {
        id: `${group('mg-bay')}/subscriptions/${guid}`,
        type: 'Microsoft.Management/managementGroups/subscriptions',
        name: guid,
        properties: { displayName: 'sub-harbour', parent: { id: group('mg-bay') } },
      },
      {
        id: group('mg-bay'),
        type: 'Microsoft.Management/managementGroups',
        name: 'mg-bay',
        properties: { tenantId: 't-1', details: { parent: { id: group('t-1') } } },
      },
    ])
    expect(subscriptions).toEqual([{ id: scope, name: 'sub-harbour', ancestors: [group('mg-bay'), group('t-1')] }])
  })
})
