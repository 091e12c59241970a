import { expect, it } from 'vitest'
import type { RoleAssignment } from '#lib/model/facts.ts'
import { principalId, roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { harbour, list, readWith } from '../testing/read-with.ts'
import { directoryObjects } from './directory-objects.ts'

const guid = (n: number) => principalId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const held = (n: number): RoleAssignment => ({
  id: scopeId(`${harbour}/a/${n}`),
  scope: harbour,
  principalId: guid(n),
  roleId: roleKey('r'),
  state: 'active',
})

it('whoever holds something and is no service principal that is known is asked for, a thousand at a time', async () => {
  const roleAssignments = [...Array(2100).keys()].map((n) => held(n))
  const known = { roleAssignments, principals: [{ id: guid(0), kind: 'managedIdentity' as const }] }
  const { requests } = await readWith(directoryObjects, { known, answers: {} })
  expect(requests.map(({ body }) => body.ids.length)).toEqual([1000, 1000, 99])
  expect(requests[0]).toMatchObject({ method: 'POST', path: '/v1.0/directoryObjects/getByIds' })
})

it('an id that is not found was looked up all the same', async () => {
  const known = { roleAssignments: [held(1), held(2)] }
  const { facts } = await readWith(directoryObjects, {
    known,
    answers: { getByIds: list({ '@odata.type': '#microsoft.graph.user', id: guid(1), displayName: 'Ada' }) },
  })
  expect(facts.principals).toMatchObject([{ id: guid(1), kind: 'user' }])
  expect(facts.directoryLookups).toEqual([{ id: guid(1) }, { id: guid(2) }])
})

it('nothing is asked where nobody holds anything', async () => {
  expect((await readWith(directoryObjects, { answers: {} })).requests).toEqual([])
})
