import { expect, test } from 'vitest'
import { requestOf, stackOf } from '#components/what-if/stacked-change.ts'
import { whatIfLink } from './what-if-link.ts'

const role = { kind: 'remove-role-assignment', assignment: '/subscriptions/s/roleAssignments/a~b' }
const member = { kind: 'remove-group-member', group: 'g', member: 'm' }

test('the steps of a plan arrive in what-if as they were, in order', () => {
  const link = whatIfLink([{ change: role }, { change: member }], 'resource:/vm')
  const parameters = new URL(link!.href, 'http://here').searchParams
  expect(stackOf(parameters.getAll('change')).changes.map(requestOf)).toEqual([role, member])
  expect(parameters.get('focus')).toBe('resource:/vm')
  expect(link!.missing).toBe(0)
})

test('a step that what-if has no change for is counted, and a plan of only such has no link', () => {
  expect(whatIfLink([{ change: role }, {}], 'n')?.missing).toBe(1)
  expect(whatIfLink([{}], 'n')).toBeUndefined()
})

test('a plan that is too long for an address has no link', () => {
  const long = { kind: 'remove-role-assignment', assignment: 'a'.repeat(5000) }
  expect(whatIfLink([{ change: long }, { change: long }], 'n')).toBeUndefined()
})
