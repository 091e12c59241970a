import { expect, it } from 'vitest'
import { bay, page, readWith } from '../testing/read-with.ts'
import { managementGroups } from './management-groups.ts'

it('the whole tenant is asked for its management groups', async () => {
  const { facts, requests } = await readWith(managementGroups, {
    answers: {
      ResourceGraph: page({
        id: '/providers/Microsoft.Management/managementGroups/mg-bay',
        name: 'mg-bay',
        type: 'microsoft.management/managementgroups',
        properties: {
          displayName: 'The bay',
          details: { parent: { id: '/providers/Microsoft.Management/managementGroups/root' } },
        },
      }),
    },
  })
  expect(facts.managementGroups).toMatchObject([{ id: bay, displayName: 'The bay' }])
  expect(requests[0]!.body).not.toHaveProperty('subscriptions')
})
