import { expect, it } from 'vitest'
import { bay, harbour, page, readWith } from '../testing/read-with.ts'
import { policyAssignments } from './policy-assignments.ts'

const row = {
  id: '/providers/Microsoft.Management/managementGroups/mg-bay/providers/Microsoft.Authorization/policyAssignments/tags',
  type: 'microsoft.authorization/policyassignments',
  identity: { type: 'SystemAssigned', principalId: 'P' },
}

it('a policy assignment wears an identity, also at a management group', async () => {
  const { facts, requests } = await readWith(policyAssignments, { scope: bay, answers: { ResourceGraph: page(row) } })
  expect(facts.resources).toMatchObject([{ name: 'tags', wears: [{ how: 'system', principalId: 'p' }] }])
  expect(requests[0]!.body).toMatchObject({
    managementGroups: ['mg-bay'],
    options: { authorizationScopeFilter: 'AtScopeAndAbove' },
  })
})

it('at subscriptions, inherited ones are asked for as well', async () => {
  const { requests } = await readWith(policyAssignments, { scope: harbour, answers: {} })
  expect(requests[0]!.body.options.authorizationScopeFilter).toBe('AtScopeAboveAndBelow')
})
