import { expect, it } from 'vitest'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { mySqlAdministrators } from './my-sql-administrators.ts'

const server = `${group}/providers/Microsoft.DBforMySQL/flexibleServers/s`

it('each MySQL server is asked for its Microsoft Entra administrators', async () => {
  const { facts, requests } = await readWith(mySqlAdministrators, {
    scope: harbour,
    known: {
      resources: [{ id: scopeId(server), shownId: server, name: 's', type: 'microsoft.dbformysql/flexibleservers' }],
    },
    answers: { administrators: list({ id: `${server}/administrators/a`, properties: { sid: 'P', login: 'Crew' } }) },
  })
  expect(facts.databaseAdministrators).toMatchObject([{ principalId: 'p', name: 'Crew', server: scopeId(server) }])
  expect(requests).toMatchObject([{ path: `${server}/administrators`, parameters: { 'api-version': '2022-01-01' } }])
})
