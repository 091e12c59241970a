import { expect, it } from 'vitest'
import { list, readWith } from '../testing/read-with.ts'
import { applications } from './applications.ts'

it('applications come with when their secrets end and with whose word is taken for them, never with a secret', async () => {
  const { facts } = await readWith(applications, {
    answers: {
      '/v1.0/applications': list({
        id: 'A',
        appId: 'C',
        displayName: 'Ticket scanner',
        passwordCredentials: [{ displayName: 'old', endDateTime: '2027-01-01T00:00:00Z', secretText: 'hush' }],
        keyCredentials: [],
        federatedIdentityCredentials: [
          { id: 'f', name: 'main', issuer: 'https://i.example', subject: 's', audiences: [] },
        ],
      }),
    },
  })
  expect(facts.applications).toMatchObject([{ id: 'a', appId: 'c', credentials: [{ kind: 'secret', name: 'old' }] }])
  expect(facts.federatedCredentials).toMatchObject([{ applicationId: 'a', subject: 's' }])
  expect(JSON.stringify(facts)).not.toContain('hush')
})
