import { expect, it } from 'vitest'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { identityBindings } from './identity-bindings.ts'

const cluster = `${group}/providers/Microsoft.ContainerService/managedClusters/aks`
const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-tides`
const known = {
  resources: [
    { id: scopeId(cluster), shownId: cluster, name: 'aks', type: 'microsoft.containerservice/managedclusters' },
  ],
}

it('a cluster wears the identities that are bound to it', async () => {
  const profile = { resourceId: identity, objectId: 'P', clientId: 'C', tenantId: 'T' }
  const { facts, requests } = await readWith(identityBindings, {
    scope: harbour,
    known,
    answers: { identityBindings: list({ name: 'tides', properties: { managedIdentityProfile: profile } }) },
  })
  expect(facts.resources).toMatchObject([
    {
      id: scopeId(cluster),
      wears: [{ how: 'other', through: 'identity binding tides', identityId: scopeId(identity), principalId: 'p' }],
    },
  ])
  expect(requests[0]!.path).toBe(`${cluster}/identityBindings`)
})

it('a cluster of which nobody knows the preview has none that are known', async () => {
  const answers = { identityBindings: { status: 404, body: { error: { code: 'InvalidResourceType', message: 'no' } } } }
  const { gaps } = await readWith(identityBindings, { scope: harbour, known, answers })
  expect(gaps).toMatchObject([{ state: 'vanished' }])
})
