import { expect, it } from 'vitest'
import { bay, harbour, list, readWith } from '../testing/read-with.ts'
import { activatedRoleAssignments } from './activated-role-assignments.ts'

const id = `${harbour}/providers/Microsoft.Authorization/RoleAssignmentScheduleInstances/i`
const properties = { principalId: 'P', roleDefinitionId: 'r', scope: harbour, endDateTime: '2026-12-01T00:00:00Z' }

it('an activated role is the assignment that it became, and says when it ends', async () => {
  const origin = `${harbour}/providers/Microsoft.Authorization/roleAssignments/A`
  const row = { id, properties: { ...properties, originRoleAssignmentId: origin } }
  const { facts } = await readWith(activatedRoleAssignments, {
    scope: harbour,
    answers: { roleAssignmentScheduleInstances: list(row) },
  })
  expect(facts.roleAssignments).toMatchObject([
    { id: origin.toLowerCase(), principalId: 'p', state: 'active', endsAt: '2026-12-01T00:00:00.000Z' },
  ])
})

it('at a management group, only what is there and above is asked for', async () => {
  const { requests } = await readWith(activatedRoleAssignments, { scope: bay, answers: {} })
  expect(requests).toMatchObject([{ parameters: { $filter: 'atScope()', 'api-version': '2020-10-01' } }])
})
