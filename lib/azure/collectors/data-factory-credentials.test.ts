import { expect, it } from 'vitest'
import { merged } from '#lib/facts/merged.ts'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { dataFactoryCredentials } from './data-factory-credentials.ts'

const factory = `${group}/providers/Microsoft.DataFactory/factories/adf`
const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-tides`
const resource = {
  id: scopeId(factory),
  name: 'adf',
  type: 'microsoft.datafactory/factories',
  wears: [{ how: 'user' as const, identityId: scopeId(identity) }],
}

it('a named credential says what the factory uses the identity for', async () => {
  const row = (name: string, typeProperties: object) => ({
    name,
    properties: { type: 'ManagedIdentity', typeProperties },
  })
  const { facts } = await readWith(dataFactoryCredentials, {
    scope: harbour,
    known: { resources: [resource] },
    answers: {
      credentials: list(row('tides', { resourceId: identity }), row('lake', { resourceId: identity }), row('own', {})),
    },
  })
  expect(facts.resources.reduce(merged, resource).wears).toEqual([
    { ...resource.wears[0], shownIdentityId: identity, usedFor: ['credential lake', 'credential tides'] },
  ])
})
