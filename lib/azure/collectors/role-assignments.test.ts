import { expect, it } from 'vitest'
import { harbour, page, readWith } from '../testing/read-with.ts'
import { roleAssignments } from './role-assignments.ts'

it('role assignments come with those that are inherited', async () => {
  const row = {
    id: '/providers/Microsoft.Authorization/roleAssignments/a',
    type: 'microsoft.authorization/roleassignments',
    properties: { principalId: 'P', roleDefinitionId: '/x/RoleDefinitions/AB-CD', scope: '/' },
  }
  const { facts, requests } = await readWith(roleAssignments, { scope: harbour, answers: { ResourceGraph: page(row) } })
  expect(facts.roleAssignments).toMatchObject([{ scope: '/', principalId: 'p', roleId: 'abcd', state: 'active' }])
  expect(requests[0]!.body).toMatchObject({
    subscriptions: ['5a000000-0000-0000-0000-000000000001'],
    options: { authorizationScopeFilter: 'AtScopeAboveAndBelow', $top: 1000 },
  })
})
