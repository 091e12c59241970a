import { expect, it } from 'vitest'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { cosmosRoleAssignments } from './cosmos-role-assignments.ts'

const account = `${group}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-tides`

it('each Cosmos DB account is asked for the roles that it keeps itself', async () => {
  const known = {
    resources: [
      { id: scopeId(account), shownId: account, name: 'cosmos-tides', type: 'microsoft.documentdb/databaseaccounts' },
    ],
  }
  const row = {
    id: `${account}/sqlRoleAssignments/a`,
    properties: { principalId: 'P', roleDefinitionId: `${account}/sqlRoleDefinitions/d`, scope: account },
  }
  const { facts, requests } = await readWith(cosmosRoleAssignments, {
    scope: harbour,
    known,
    answers: { sqlRoleAssignments: list(row) },
  })
  expect(facts.cosmosRoleAssignments).toMatchObject([{ principalId: 'p', account: scopeId(account) }])
  expect(requests.map(({ path }) => path)).toEqual([`${account}/sqlRoleAssignments`])
})

it('a subscription without accounts is not asked', async () => {
  expect((await readWith(cosmosRoleAssignments, { scope: harbour, answers: {} })).requests).toEqual([])
})
