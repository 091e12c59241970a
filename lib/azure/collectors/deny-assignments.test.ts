import { expect, it } from 'vitest'
import { bay, harbour, list, readWith } from '../testing/read-with.ts'
import { denyAssignments } from './deny-assignments.ts'

it('in a subscription all deny assignments are asked for, at a management group those there and above', async () => {
  const row = {
    id: `${harbour}/providers/Microsoft.Authorization/denyAssignments/d`,
    properties: { denyAssignmentName: 'Hands off', permissions: [{ actions: ['*/delete'] }], scope: harbour },
  }
  const below = await readWith(denyAssignments, { scope: harbour, answers: { denyAssignments: list(row) } })
  expect(below.facts.denyAssignments).toMatchObject([{ name: 'Hands off', scope: harbour, effect: 'enforced' }])
  expect(below.requests[0]!.parameters).toEqual({ 'api-version': '2022-04-01' })
  const above = await readWith(denyAssignments, { scope: bay, answers: {} })
  expect(above.requests[0]!.parameters).toEqual({ 'api-version': '2022-04-01', $filter: 'atScope()' })
})
