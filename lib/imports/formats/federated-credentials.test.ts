import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const identity =
  '/subscriptions/s1/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-Buoy'
const id = `${identity}/federatedIdentityCredentials/deploy`
const type = 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials'
const said = { issuer: 'https://issuer.example', subject: 'repo:harbour/tides:ref:refs/heads/main', audiences: ['aud'] }

describe('federated credentials', () => {
  it('of a user-assigned identity name it by their id, nested or flattened', async () => {
    const fact = { id: id.toLowerCase(), shownId: id, name: 'deploy', identityId: identity.toLowerCase(), ...said }
    expect((await factsOf({ value: [{ id, name: 'deploy', type, properties: said }] })).federatedCredentials).toEqual([
      fact,
    ])
    expect((await factsOf([{ id, name: 'deploy', type, resourceGroup: 'rg', ...said }])).federatedCredentials).toEqual([
      fact,
    ])
  })

  it('may have an expression instead of a subject', async () => {
    const claims = { value: "claims['sub'] matches 'repo:harbour/*'", languageVersion: 1 }
    const properties = { issuer: said.issuer, audiences: ['aud'], claimsMatchingExpression: claims }
    const [credential] = (await factsOf([{ id, name: 'deploy', type, properties }])).federatedCredentials
    expect(credential?.claimsMatchingExpression).toBe(claims.value)
    expect(credential).not.toHaveProperty('subject')
  })

  it('of an application are told by the answer around them', async () => {
    const application = '11111111-2222-3333-4444-555555555555'
    const answer = {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#applications('${application}')/federatedIdentityCredentials`,
      value: [{ id: 'FC-1', name: 'deploy', ...said }],
    }
    expect((await factsOf(answer)).federatedCredentials).toMatchObject([{ id: 'fc-1', applicationId: application }])
  })
})
