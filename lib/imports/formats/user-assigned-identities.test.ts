import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const id = '/subscriptions/s1/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-buoy'
const type = 'Microsoft.ManagedIdentity/userAssignedIdentities'
const settings = { principalId: 'aaaa-1', clientId: 'bbbb-2', tenantId: 'cccc-3' }

describe('user-assigned identities', () => {
  it('keep their principal, client and tenant, in lower case', async () => {
    const properties = { principalId: 'AAAA-1', clientId: 'BBBB-2', tenantId: 'CCCC-3', isolationScope: 'Regional' }
    const { resources } = await factsOf({ value: [{ id, name: 'id-buoy', type, location: 'x', properties }] })
    expect(resources).toMatchObject([
      { type: type.toLowerCase(), name: 'id-buoy', settings: { ...settings, isolationScope: 'Regional' } },
    ])
  })

  it('are read from `az identity list`, which flattens them', async () => {
    const { resources } = await factsOf([{ id, name: 'id-buoy', type, resourceGroup: 'rg', ...settings }])
    expect(resources).toMatchObject([{ name: 'id-buoy', settings }])
  })

  it('that come from a plain list first get the rest from the fuller one', async () => {
    const { resources } = await factsOf([
      { id, name: 'id-buoy', type, location: 'x' },
      { id, name: 'id-buoy', type, ...settings },
    ])
    expect(resources).toHaveLength(1)
    expect(resources[0]?.settings).toEqual(settings)
  })
})
