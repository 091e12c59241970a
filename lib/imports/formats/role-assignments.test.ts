import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const id = '/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/ra-1'
const type = 'Microsoft.Authorization/roleAssignments'
const role = '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/B24988AC-6180-42A0-AB88-20F7382DD24C'
const properties = {
  principalId: 'AAAA-1',
  principalType: 'ServicePrincipal',
  roleDefinitionId: role,
  scope: '/subscriptions/s1',
  condition: null,
  createdOn: '2026-03-04T05:06:07.1234567Z',
}
const fact = {
  id: id.toLowerCase(),
  shownId: id,
  scope: '/subscriptions/s1',
  principalId: 'aaaa-1',
  principalType: 'ServicePrincipal',
  roleId: 'b24988ac618042a0ab8820f7382dd24c',
  state: 'active',
  createdAt: '2026-03-04T05:06:07.123Z',
}

describe('role assignments', () => {
  it('are read from Resource Manager and Resource Graph, where they lie below properties', async () => {
    const row = { id, name: 'ra-1', type: type.toLowerCase(), subscriptionId: 's1', properties }
    expect((await factsOf({ value: [{ id, name: 'ra-1', type, properties }] })).roleAssignments).toEqual([fact])
    expect((await factsOf({ data: [row] })).roleAssignments).toEqual([fact])
  })

  it('are read from the Azure CLI, which flattens them and adds the name of the role', async () => {
    const flat = { id, name: 'ra-1', type, ...properties, roleDefinitionName: 'Contributor', principalName: 'harbour' }
    expect((await factsOf([flat])).roleAssignments).toEqual([{ ...fact, roleName: 'Contributor' }])
  })

  it('are at the root where Azure says so', async () => {
    const at = {
      id: '/providers/Microsoft.Authorization/roleAssignments/ra-2',
      type,
      properties: { ...properties, scope: '/' },
    }
    expect((await factsOf([at])).roleAssignments[0]).toMatchObject({ scope: '/' })
  })

  it('get their scope from their id when it is left out', async () => {
    const { scope, ...rest } = properties
    expect(scope).toBe((await factsOf([{ id, type, properties: rest }])).roleAssignments[0]?.scope)
  })
})
