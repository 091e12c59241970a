import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const account = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-tides'
const id = `${account}/sqlRoleDefinitions/r-1`
const type = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions'
const dataActions = ['Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read']
const fact = {
  id: id.toLowerCase(),
  shownId: id,
  name: 'Tide reader',
  account: account.toLowerCase(),
  custom: true,
  permissions: [{ actions: [], notActions: [], dataActions, notDataActions: [] }],
}

describe('Cosmos DB role definitions', () => {
  it('are data roles of one account, nested or flattened', async () => {
    const permissions = [{ dataActions, notDataActions: [] }]
    const properties = { roleName: 'Tide reader', type: 'CustomRole', assignableScopes: [account], permissions }
    const flat = { roleName: 'Tide reader', typePropertiesType: 'CustomRole', permissions }
    expect((await factsOf({ value: [{ id, name: 'r-1', type, properties }] })).cosmosRoleDefinitions).toEqual([fact])
    expect((await factsOf([{ id, name: 'r-1', type, ...flat }])).cosmosRoleDefinitions).toEqual([fact])
  })

  it('say which were made by the customer', async () => {
    const properties = { roleName: 'Built-in', type: 'BuiltInRole', permissions: [] }
    expect((await factsOf([{ id, type, properties }])).cosmosRoleDefinitions).toMatchObject([{ custom: false }])
  })
})
