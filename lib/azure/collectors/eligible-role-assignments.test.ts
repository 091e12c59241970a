import { expect, it } from 'vitest'
import { harbour, list, readWith } from '../testing/read-with.ts'
import { eligibleRoleAssignments } from './eligible-role-assignments.ts'

it('a role that may be activated is not in force', async () => {
  const id = `${harbour}/providers/Microsoft.Authorization/RoleEligibilityScheduleInstances/i`
  const row = { id, properties: { principalId: 'P', roleDefinitionId: 'r', scope: harbour } }
  const { facts, requests } = await readWith(eligibleRoleAssignments, {
    scope: harbour,
    answers: { roleEligibilityScheduleInstances: list(row) },
  })
  expect(facts.roleAssignments).toMatchObject([{ principalId: 'p', state: 'eligible', scope: harbour }])
  expect(requests[0]!.parameters).toEqual({ 'api-version': '2020-10-01' })
})

it('a tenant without the licence for it has no such roles, and that is known', async () => {
  const body = { error: { code: 'AadPremiumLicenseRequired', message: 'The tenant needs a licence.' } }
  const { facts, gaps } = await readWith(eligibleRoleAssignments, {
    scope: harbour,
    answers: { roleEligibilityScheduleInstances: { status: 400, body } },
  })
  expect(facts.roleAssignments).toEqual([])
  expect(gaps).toEqual([])
})
