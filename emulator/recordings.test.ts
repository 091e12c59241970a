import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asking } from './testing/asking.ts'
import { production } from './testing/struck.ts'

const folder = new URL('../../shared/data/recordings/', import.meta.url)
const areThere = existsSync(folder)
if (!areThere) console.warn('skipped: the recorded traffic is not at ../shared/data/recordings')

interface Flow {
  method: string
  url: string
  status: number | string
  request: unknown
  response: unknown
}
const flows = areThere
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.flows.json'))
      .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Flow[])
  : []

const { get, query } = asking()
const group = `/subscriptions/${production}/resourceGroups/rg-booking-prod`
const msi = 'providers/Microsoft.ManagedIdentity/userAssignedIdentities'

/** An address of Azure as it was recorded, and the like of it here. */
const pairs: [recorded: RegExp, here: string][] = [
  [/\/resourcegroups\/[^/?]+\?api-version=2022-09-01$/, `${group}?api-version=2022-09-01`],
  [/userAssignedIdentities\?api-version/, `${group}/${msi}?api-version=2023-01-31`],
  [
    /federatedIdentityCredentials\?api-version/,
    `${group}/${msi}/id-github-booking/federatedIdentityCredentials?api-version=2023-01-31`,
  ],
  [
    /federatedIdentityCredentials\/fic1\?api-version/,
    `${group}/${msi}/id-github-booking/federatedIdentityCredentials/github-production?api-version=2023-01-31`,
  ],
  [
    /roleDefinitions\?\$filter=roleName/,
    `${group}/providers/Microsoft.Authorization/roleDefinitions?$filter=roleName eq 'Contributor'&api-version=2022-04-01`,
  ],
]

/** Names and kinds of everything in a body, lists taken by their first item; tags are whatever somebody wrote. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'tags')
      .map(([key, item]) => [key, shapeOf(item)]),
  )
}

describe.skipIf(!areThere)('as Azure was recorded', () => {
  test.each(pairs)('%s has the same shape', (recorded, here) => {
    const flow = flows.find(
      ({ method, url, status, response }) =>
        method === 'GET' &&
        Number(status) === 200 &&
        recorded.test(decodeURIComponent(url)) &&
        !(response as { value?: unknown[] }).value?.every((_, __, all) => all.length === 0),
    )
    expect(shapeOf(get(here).json)).toEqual(shapeOf(flow!.response))
  })

  const queries = flows.filter(({ url, status }) => url.includes('ResourceGraph/resources') && Number(status) === 200)

  test.each(queries.map((flow) => [(flow.request as { query: string }).query, flow] as const))(
    'the query `%s` is understood and answered in the same shape',
    (text, { request, response }) => {
      const { options } = request as { options: { $top: number } }
      const answer = query(text, { options: { ...options, $skipToken: undefined } })
      expect(answer.status).toBe(200)
      const names = (body: unknown) => Object.keys(body as object).filter((name) => name !== '$skipToken')
      expect(names(answer.json).sort()).toEqual(names(response).sort())
    },
  )

  test('a query that is cut off is refused in the same shape', () => {
    const flow = flows.find(({ url, status }) => url.includes('ResourceGraph/resources') && Number(status) === 400)!
    const { query: text } = flow.request as { query: string }
    const { status, json } = query(text)
    expect(status).toBe(400)
    const outline = ({ error }: { error: { code: string; details: { code: string }[] } }) => [
      error.code,
      Object.keys(error).sort(),
      error.details[0]?.code,
    ]
    expect(outline(json)).toEqual(outline(flow.response as never))
  })
})
