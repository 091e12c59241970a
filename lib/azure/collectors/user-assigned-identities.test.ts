import { expect, it } from 'vitest'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { userAssignedIdentities } from './user-assigned-identities.ts'

const row = (name: string, properties: object) => ({
  id: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
  name,
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  properties,
})

it('an identity keeps where it is isolated to and what it may be assigned to, which the SDK drops', async () => {
  const { facts } = await readWith(userAssignedIdentities, {
    scope: harbour,
    answers: {
      userAssignedIdentities: list(
        row('id-a', {
          principalId: 'P',
          clientId: 'C',
          tenantId: 'T',
          isolationScope: 'Regional',
          assignmentRestrictions: { providers: ['Microsoft.Compute'] },
        }),
      ),
    },
  })
  expect(facts.resources[0]!.settings).toEqual({
    principalId: 'p',
    clientId: 'c',
    tenantId: 't',
    isolationScope: 'Regional',
    'assignmentRestrictions.providers': ['Microsoft.Compute'],
  })
})

it.each([
  ['a page of HTML', '<html></html>'],
  ['an empty object', {}],
])('%s, of which the SDK makes an empty list, is a failure', async (_, body) => {
  const { facts, gaps } = await readWith(userAssignedIdentities, {
    scope: harbour,
    answers: { userAssignedIdentities: { status: 200, body } },
  })
  expect(facts.resources).toEqual([])
  expect(gaps).toMatchObject([{ state: 'failed' }])
})
