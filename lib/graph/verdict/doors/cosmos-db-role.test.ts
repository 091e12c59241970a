import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../testing/entries-of.ts'

const account = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/cosmos'
const entries = (role: string, roles: { id: string }[] = []) =>
  entriesOf('cosmos-db-role', {
    cosmosRoles: roles.map((one) => ({ account, dataActions: ['*'], ...one })),
    cosmosAssignments: [{ account, who: 'P', role, at: `${account}/sqlDatabases/tides` }],
  })
const on = `${account}/sqldatabases/tides`.toLowerCase()

describe('a data role of Cosmos DB', () => {
  it('is called as its definition says', () => {
    expect(entries('Tides', [{ id: 'Tides' }])).toEqual([{ principal: 'p', on, gives: 'Tides' }])
  })

  it.each([
    ['00000000-0000-0000-0000-000000000001', 'Cosmos DB Built-in Data Reader'],
    ['00000000-0000-0000-0000-000000000002', 'Cosmos DB Built-in Data Contributor'],
  ])('%s is built in', (id, gives) => {
    expect(entries(id)).toEqual([{ principal: 'p', on, gives }])
  })

  it('whose definition was not read is kept, with nothing known of what it permits', () => {
    expect(entries('other')).toEqual([{ principal: 'p', on, gives: 'other', unread: true }])
  })
})
