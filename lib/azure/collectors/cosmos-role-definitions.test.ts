import { expect, it } from 'vitest'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { cosmosRoleDefinitions } from './cosmos-role-definitions.ts'

const account = `${group}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-tides`

it('each Cosmos DB account is asked what its roles allow', async () => {
  const known = {
    resources: [{ id: scopeId(account), name: 'cosmos-tides', type: 'microsoft.documentdb/databaseaccounts' }],
  }
  const { facts } = await readWith(cosmosRoleDefinitions, {
    scope: harbour,
    known,
    answers: {
      sqlRoleDefinitions: list({
        id: `${account}/sqlRoleDefinitions/d`,
        properties: { roleName: 'Reader of tides', type: 'CustomRole', permissions: [{ dataActions: ['x/read'] }] },
      }),
    },
  })
  expect(facts.cosmosRoleDefinitions).toMatchObject([{ name: 'Reader of tides', custom: true }])
})
