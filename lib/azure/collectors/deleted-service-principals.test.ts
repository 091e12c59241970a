import { expect, it } from 'vitest'
import { list, readWith } from '../testing/read-with.ts'
import { deletedServicePrincipals } from './deleted-service-principals.ts'

it('a deleted identity says since when', async () => {
  const row = {
    id: 'P',
    servicePrincipalType: 'ManagedIdentity',
    alternativeNames: ['isExplicit=False', '/subscriptions/s/resourcegroups/g/providers/Microsoft.Web/sites/a'],
    deletedDateTime: '2026-10-20T00:00:00Z',
  }
  const { facts } = await readWith(deletedServicePrincipals, { answers: { deletedItems: list(row) } })
  expect(facts.principals).toMatchObject([
    { id: 'p', kind: 'managedIdentity', assignment: 'system', deletedAt: '2026-10-20T00:00:00.000Z' },
  ])
})
