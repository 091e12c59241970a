import { expect, it } from 'vitest'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { postgresAdministrators } from './postgres-administrators.ts'

const server = `${group}/providers/Microsoft.DBforPostgreSQL/flexibleServers/s`

it('each PostgreSQL server is asked for its Microsoft Entra administrators', async () => {
  const { facts, requests } = await readWith(postgresAdministrators, {
    scope: harbour,
    known: {
      resources: [
        { id: scopeId(server), shownId: server, name: 's', type: 'microsoft.dbforpostgresql/flexibleservers' },
      ],
    },
    answers: {
      administrators: list({ id: `${server}/administrators/a`, properties: { objectId: 'P', principalName: 'Crew' } }),
    },
  })
  expect(facts.databaseAdministrators).toMatchObject([{ principalId: 'p', name: 'Crew', server: scopeId(server) }])
  expect(requests).toMatchObject([{ path: `${server}/administrators`, parameters: { 'api-version': '2024-08-01' } }])
})
