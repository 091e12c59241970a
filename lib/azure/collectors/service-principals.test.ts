import { expect, it } from 'vitest'
import { list, readWith } from '../testing/read-with.ts'
import { servicePrincipals } from './service-principals.ts'

it('service principals of all kinds are in one list, over pages', async () => {
  const next = 'https://graph.microsoft.com/v1.0/servicePrincipals?$skiptoken=2'
  const { facts, requests } = await readWith(servicePrincipals, {
    answers: {
      skiptoken: list({ id: 'B', appId: 'b', servicePrincipalType: 'Application' }),
      '/v1.0/servicePrincipals': {
        status: 200,
        body: { value: [{ id: 'A', appId: 'a', servicePrincipalType: 'ManagedIdentity' }], '@odata.nextLink': next },
      },
    },
  })
  expect(facts.principals.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['a managedIdentity', 'b servicePrincipal'])
  expect(requests).toHaveLength(2)
})
