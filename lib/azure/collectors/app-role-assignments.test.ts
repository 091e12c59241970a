import { expect, it } from 'vitest'
import type { Principal } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import { list, readWith } from '../testing/read-with.ts'
import { appRoleAssignments } from './app-role-assignments.ts'

const api = (id: string): Principal => ({
  id: principalId(id),
  kind: 'servicePrincipal',
  appRoles: [{ id: 'r', value: 'Mail.Send' }],
})
const row = (principal: string, principalType: string) => ({
  principalId: principal,
  principalType,
  resourceId: 'api-1',
  appRoleId: 'R',
})
const withoutRoles = { id: principalId('app'), kind: 'servicePrincipal' } as const

it('APIs are asked who may call them, and people among those are left out', async () => {
  const { facts, requests } = await readWith(appRoleAssignments, {
    known: { principals: [api('api-1'), withoutRoles] },
    answers: { 'api-1/appRoleAssignedTo': list(row('mi', 'ServicePrincipal'), row('ada', 'User'), row('g', 'Group')) },
  })
  expect(facts.appRoleAssignments.map((held) => held.principalId)).toEqual(['mi', 'g'])
  expect(requests.map(({ path }) => path)).toEqual(['/v1.0/servicePrincipals/api-1/appRoleAssignedTo'])
})

it('an API that cannot be read leaves the others readable, and is named', async () => {
  const { facts, gaps } = await readWith(appRoleAssignments, {
    known: { principals: [api('api-1'), api('api-2')] },
    answers: {
      'api-1/': list(row('mi', 'ServicePrincipal')),
      'api-2/': { status: 403, body: { error: { code: 'Authorization_RequestDenied' } } },
    },
  })
  expect(facts.appRoleAssignments).toHaveLength(1)
  expect(gaps).toMatchObject([{ state: 'denied', part: true, why: expect.stringContaining('api-2') }])
})
