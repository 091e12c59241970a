import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const application = {
  id: 'AAAA-1',
  appId: 'BBBB-2',
  displayName: 'tides',
  createdDateTime: '2026-01-01T00:00:00Z',
  passwordCredentials: [{ endDateTime: '2027-01-01T00:00:00Z', secretText: 'hunter2' }],
  keyCredentials: [],
}

describe('applications', () => {
  it('keep when their credentials end', async () => {
    const { applications, principals } = await factsOf({ value: [application] })
    expect(applications).toEqual([
      {
        id: 'aaaa-1',
        appId: 'bbbb-2',
        displayName: 'tides',
        createdAt: '2026-01-01T00:00:00.000Z',
        credentials: [{ kind: 'secret', endsAt: '2027-01-01T00:00:00.000Z' }],
      },
    ])
    expect(principals).toEqual([])
  })

  it('bring the federated credentials that were expanded', async () => {
    const federatedIdentityCredentials = [
      { id: 'F-1', name: 'deploy', issuer: 'https://i.example', subject: 's', audiences: ['a'] },
    ]
    expect((await factsOf([{ ...application, federatedIdentityCredentials }])).federatedCredentials).toMatchObject([
      { id: 'f-1', applicationId: 'aaaa-1', subject: 's' },
    ])
  })
})
