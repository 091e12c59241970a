import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const id = '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/AAAA-BBBB'
const type = 'Microsoft.Authorization/roleDefinitions'
const said = {
  roleName: 'Tide reader',
  assignableScopes: ['/Subscriptions/S1/'],
  permissions: [
    { actions: ['Microsoft.Tides/*/read'], notActions: [], dataActions: [], notDataActions: [] },
    { actions: null, dataActions: ['Microsoft.Tides/levels/read'], condition: null },
  ],
}
const fact = {
  id: 'aaaabbbb',
  shownId: id,
  name: 'Tide reader',
  custom: true,
  assignableScopes: ['/subscriptions/s1'],
  permissions: [
    { actions: ['Microsoft.Tides/*/read'], notActions: [], dataActions: [], notDataActions: [] },
    { actions: [], notActions: [], dataActions: ['Microsoft.Tides/levels/read'], notDataActions: [] },
  ],
}

describe('role definitions', () => {
  it('are read from Resource Manager and Resource Graph with every permission block by itself', async () => {
    expect(
      (await factsOf({ value: [{ id, type, properties: { ...said, type: 'CustomRole' } }] })).roleDefinitions,
    ).toEqual([fact])
  })

  it('are read from the Azure CLI, which flattens them', async () => {
    expect((await factsOf([{ id, type, name: 'AAAA-BBBB', roleType: 'CustomRole', ...said }])).roleDefinitions).toEqual(
      [fact],
    )
  })

  it('that Azure made are not custom', async () => {
    const { roleDefinitions } = await factsOf([{ name: 'AAAA-CCCC', type, roleType: 'BuiltInRole', ...said }])
    expect(roleDefinitions).toMatchObject([{ id: 'aaaacccc', custom: false }])
  })
})
