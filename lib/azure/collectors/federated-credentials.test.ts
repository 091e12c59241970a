import { expect, it } from 'vitest'
import { scopeId } from '#lib/model/scope.ts'
import { group, harbour, list, readWith } from '../testing/read-with.ts'
import { federatedCredentials } from './federated-credentials.ts'

const identity = (name: string) => `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
const resource = (name: string) => ({
  id: scopeId(identity(name)),
  shownId: identity(name),
  name,
  type: 'microsoft.managedidentity/userassignedidentities',
})
const flexible = {
  id: `${identity('id-preview')}/federatedIdentityCredentials/previews`,
  name: 'previews',
  properties: {
    issuer: 'https://token.actions.githubusercontent.com',
    audiences: ['api://AzureADTokenExchange'],
    claimsMatchingExpression: { value: "claims['sub'] matches 'repo:o/r:*'", languageVersion: 1 },
  },
}

it('a flexible credential keeps the expression that the SDK drops', async () => {
  const { facts, requests } = await readWith(federatedCredentials, {
    scope: harbour,
    known: { resources: [resource('id-preview')] },
    answers: { federatedIdentityCredentials: list(flexible) },
  })
  expect(facts.federatedCredentials).toMatchObject([
    { identityId: scopeId(identity('id-preview')), claimsMatchingExpression: "claims['sub'] matches 'repo:o/r:*'" },
  ])
  expect(requests[0]!.parameters['api-version']).toBe('2025-05-31-preview')
})

it('a cloud that does not know the newer version is asked for the older one, from then on', async () => {
  const answers = {
    '2025-05-31-preview': { status: 400, body: { error: { code: 'InvalidApiVersionParameter', message: 'no' } } },
    '2024-11-30': list({
      id: `${identity('a')}/federatedIdentityCredentials/f`,
      properties: { issuer: 'i', subject: 's' },
    }),
  }
  const known = { resources: [resource('a')] }
  const { facts, gaps } = await readWith(federatedCredentials, { scope: harbour, known, answers })
  expect(gaps).toEqual([])
  expect(facts.federatedCredentials).toMatchObject([{ subject: 's' }])
})

it.each(['https://evil.example/steal', 'https://management.azure.com/subscriptions/other?x=1'])(
  'the SDK is kept from following a next link to %s',
  async (nextLink) => {
    const { gaps, requests } = await readWith(federatedCredentials, {
      scope: harbour,
      known: { resources: [resource('a')] },
      answers: { federatedIdentityCredentials: { status: 200, body: { value: [], nextLink } } },
    })
    expect(gaps).toMatchObject([{ state: 'failed', why: expect.stringContaining('led away') }])
    expect(requests).toHaveLength(1)
  },
)
