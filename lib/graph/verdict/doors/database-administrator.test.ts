import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../testing/entries-of.ts'

const group = '/subscriptions/s1/resourceGroups/rg/providers'
const sql = `${group}/Microsoft.Sql/servers/sql`
const pg = `${group}/Microsoft.DBforPostgreSQL/flexibleServers/pg`
const administrators = (sid: string) => ({ administrators: { sid, login: 'id-tides', principalType: 'Application' } })
const entries = (tenant: Parameters<typeof entriesOf>[1]) => entriesOf('database-administrator', tenant)

describe('the administrator of a database server', () => {
  it('of SQL is in the settings of the server, by object id or by client id', () => {
    const found = [{ principal: 'p', on: sql.toLowerCase(), gives: 'administrator as id-tides' }]
    expect(entries({ resources: [{ id: sql, settings: administrators('P') }] })).toEqual(found)
    expect(
      entries({
        principals: { p: { kind: 'servicePrincipal', appId: 'client' } },
        resources: [{ id: sql, settings: administrators('CLIENT') }],
      }),
    ).toEqual(found)
  })

  it('is told by the identity itself where the directory was not read', () => {
    const vm = `${group}/Microsoft.Compute/virtualMachines/vm`
    const resources = [
      { id: vm, wears: [{ principalId: 'p', clientId: 'client' }] },
      { id: sql, settings: administrators('client') },
    ]
    expect(entries({ resources })).toMatchObject([{ principal: 'p' }])
  })

  it('is one, also where it is listed apart from the server as well', () => {
    const listed = {
      resources: [{ id: sql, settings: administrators('p') }],
      administrators: [{ server: sql, who: 'p' }],
    }
    expect(entries(listed)).toHaveLength(1)
  })

  it('of PostgreSQL counts only where sign-in with Entra is on', () => {
    const server = (activeDirectoryAuth: string) => ({
      resources: [{ id: pg, settings: { 'authConfig.activeDirectoryAuth': activeDirectoryAuth } }],
      administrators: [{ server: pg, who: 'p', type: 'ServicePrincipal' }],
    })
    expect(entries(server('Enabled'))).toHaveLength(1)
    expect(entries(server('Disabled'))).toEqual([])
    expect(entries({ administrators: [{ server: pg, who: 'p' }] })).toHaveLength(1)
  })
})
