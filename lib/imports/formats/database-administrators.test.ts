import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const group = '/subscriptions/s1/resourceGroups/rg/providers'

describe('database administrators', () => {
  it('of PostgreSQL are named by their object id, nested or flattened', async () => {
    const server = `${group}/Microsoft.DBforPostgreSQL/flexibleServers/pg-tides`
    const id = `${server}/administrators/P-1`
    const type = 'Microsoft.DBforPostgreSQL/flexibleServers/administrators'
    const said = { objectId: 'P-1', principalName: 'id-tides', principalType: 'ServicePrincipal', tenantId: 't-1' }
    const fact = {
      id: id.toLowerCase(),
      shownId: id,
      name: 'id-tides',
      server: server.toLowerCase(),
      principalId: 'p-1',
      principalType: 'ServicePrincipal',
      tenantId: 't-1',
    }
    expect((await factsOf({ value: [{ id, name: 'P-1', type, properties: said }] })).databaseAdministrators).toEqual([
      fact,
    ])
    expect((await factsOf([{ id, name: 'P-1', type, ...said }])).databaseAdministrators).toEqual([fact])
  })

  it.each(['Microsoft.Sql/servers', 'Microsoft.Sql/managedInstances', 'Microsoft.DBforMySQL/flexibleServers'])(
    'of %s are named by their sid',
    async (type) => {
      const id = `${group}/${type}/db-tides/administrators/ActiveDirectory`
      const properties = { administratorType: 'ActiveDirectory', login: 'keepers', sid: 'P-2', tenantId: 't-1' }
      const facts = await factsOf([{ id, name: 'ActiveDirectory', type: `${type}/administrators`, properties }])
      expect(facts.databaseAdministrators).toMatchObject([{ name: 'keepers', principalId: 'p-2' }])
      expect(facts.resources).toEqual([])
    },
  )
})
