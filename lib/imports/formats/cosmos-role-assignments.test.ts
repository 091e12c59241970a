import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const account = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-tides'
const id = `${account}/sqlRoleAssignments/a-1`
const type = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments'
const said = { principalId: 'P-1', roleDefinitionId: `${account}/sqlRoleDefinitions/r-1`, scope: account }
const fact = {
  id: id.toLowerCase(),
  shownId: id,
  account: account.toLowerCase(),
  scope: account.toLowerCase(),
  principalId: 'p-1',
  roleId: `${account}/sqlRoleDefinitions/r-1`.toLowerCase(),
}

describe('Cosmos DB role assignments', () => {
  it('are of the account in their id, nested or flattened', async () => {
    expect((await factsOf({ value: [{ id, name: 'a-1', type, properties: said }] })).cosmosRoleAssignments).toEqual([
      fact,
    ])
    expect((await factsOf([{ id, name: 'a-1', type, resourceGroup: 'rg', ...said }])).cosmosRoleAssignments).toEqual([
      fact,
    ])
  })

  it.each([
    [`${account}/dbs/tides/colls/north`, '/sqldatabases/tides/containers/north'],
    [`${account}/dbs/tides`, '/sqldatabases/tides'],
    ['/dbs/tides/colls/north', '/sqldatabases/tides/containers/north'],
    ['/', ''],
  ])('with scope %s are at %s of the account', async (scope, below) => {
    const [assignment] = (await factsOf([{ id, type, ...said, scope }])).cosmosRoleAssignments
    expect(assignment?.scope).toBe(account.toLowerCase() + below)
  })

  it('are no resources', async () => {
    expect((await factsOf([{ id, type, ...said }])).resources).toEqual([])
  })
})
