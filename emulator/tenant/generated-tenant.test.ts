import { describe, expect, test } from 'vitest'
import { asking } from '../testing/asking.ts'
import { generatedTenant } from './generated-tenant.ts'
import { eachOf } from './rows.ts'

const tenant = generatedTenant({ resources: 2500, identities: 250, assignments: 1250 })
const { query, all, get } = asking({ tenant })

interface Page {
  data: { id: string; identity: Record<string, unknown> | null }[]
  totalRecords: number
  $skipToken?: string
}

describe('a generated tenant', () => {
  test('is as large as was asked, and each resource comes once', () => {
    const ids = new Set<string>()
    let $skipToken: string | undefined
    let pages = 0
    do {
      const page = query('resources | project id, name, identity | order by id asc', {
        options: { $skipToken },
      }).json as Page
      for (const { id } of page.data) ids.add(id)
      expect(page.totalRecords).toBe(2500)
      $skipToken = page.$skipToken
      pages++
    } while ($skipToken)
    expect([ids.size, pages]).toEqual([2500, 3])
  })

  test('has its identities in the directory, each with the client id that the resource says', () => {
    const principals = [...eachOf(tenant.directory.servicePrincipals)]
    expect(principals).toHaveLength(250)
    const [user] = principals.filter(({ alternativeNames }) =>
      (alternativeNames as string[]).includes('isExplicit=True'),
    )
    const row = [...eachOf(tenant.resources)].find(
      ({ properties }) => (properties as { principalId?: string }).principalId === user!.id,
    )
    expect(row).toMatchObject({ properties: { clientId: user!.appId } })
  })

  test('has every role assignment at one scope of one subscription, or above', () => {
    const subscriptions = all<{ id: string }>('/subscriptions?api-version=2022-12-01').rows
    const found = new Set(
      subscriptions.flatMap(({ id }) =>
        all<{ id: string }>(`${id}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`).rows.map(
          (row) => row.id,
        ),
      ),
    )
    expect(found.size).toBe(1250)
  })

  test('answers for its groups and federated credentials', () => {
    const [group] = all<{ id: string }>('/v1.0/groups').rows as [{ id: string }]
    expect(all(`/v1.0/groups/${group.id}/members`).rows.length).toBeGreaterThan(10)
    const identity = tenant.federatedCredentials.at(0)!.id.replace('/federatedIdentityCredentials/github', '')
    expect(get(`${identity}/federatedIdentityCredentials?api-version=2024-11-30`).json).toMatchObject({
      value: [{ name: 'github' }],
    })
  })
})
