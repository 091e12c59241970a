import { describe, expect, test } from 'vitest'
import { resourceRows } from '#lib/sample/resources.ts'
import { madeRows } from '../tenant/rows.ts'
import { asking, sample } from '../testing/asking.ts'

interface Page {
  totalRecords: number
  count: number
  data: Record<string, unknown>[]
  resultTruncated: string
  $skipToken?: string
}

const { query, azure } = asking()
const page = (text: string, more = {}) => query(text, more).json as Page
const sampleIds = resourceRows().map(({ id }) => id)
const byFolded = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)

function all(text: string, { top = 1000, ...more }: { top?: number } & Record<string, unknown> = {}) {
  const pages: Page[] = []
  let $skipToken: string | undefined
  do {
    const next = page(text, { ...more, options: { $top: top, ...($skipToken && { $skipToken }) } })
    pages.push(next)
    $skipToken = next.$skipToken
  } while ($skipToken)
  return { pages, rows: pages.flatMap(({ data }) => data) }
}

describe('a query of Resource Graph', () => {
  test('gives every resource once, in the order of the ids, over as many pages as it takes', () => {
    const { pages, rows } = all('resources | project id | order by id asc', { top: 50 })
    expect(rows.map(({ id }) => id)).toEqual(sampleIds.toSorted(byFolded))
    expect(pages.map(({ count }) => count)).toEqual([50, 50, 50, sampleIds.length - 150])
    expect(new Set(pages.map(({ totalRecords }) => totalRecords))).toEqual(new Set([sampleIds.length]))
    expect(pages.every(({ resultTruncated }) => resultTruncated === 'false')).toBe(true)
  })

  test('is cut off for good, and says so with a text, where it has a limit or only dynamic columns', () => {
    expect(page('resources | project properties', { options: { $top: 10 } })).toMatchObject({
      count: 10,
      resultTruncated: 'true',
    })
    expect(page('resources | project properties', { options: { $top: 10 } })).not.toHaveProperty('$skipToken')
    const limited = page('resources | project id | limit 20', { options: { $top: 10 } })
    expect(limited).toMatchObject({ totalRecords: 20, count: 10, resultTruncated: 'true' })
    expect(limited).not.toHaveProperty('$skipToken')
  })

  test('refuses the token of another query', () => {
    const { $skipToken } = page('resources | project id', { options: { $top: 10 } })
    expect(query('resources | project id, name', { options: { $skipToken } }).status).toBe(400)
  })

  test.each([
    ["resources | where type == 'microsoft.web/sites'", (row: { type: string }) => row.type === 'microsoft.web/sites'],
    ["resources | where type =~ 'Microsoft.Web/Sites'", (row: { type: string }) => row.type === 'microsoft.web/sites'],
    ['resources | where isnotnull(identity)', (row: { identity: unknown }) => row.identity !== null],
    [
      "resources | where type in~ ('Microsoft.Web/sites', 'microsoft.keyvault/vaults') and location != 'northeurope'",
      (row: { type: string; location: string }) =>
        ['microsoft.web/sites', 'microsoft.keyvault/vaults'].includes(row.type) && row.location !== 'northeurope',
    ],
    [
      "resources | where properties.enableRbacAuthorization == true or name startswith 'VM-'",
      (row: { name: string; properties: Record<string, unknown> }) =>
        row.properties.enableRbacAuthorization === true || row.name.startsWith('vm-'),
    ],
    [
      "resources | where not(type contains 'compute') and type !in~ ('microsoft.web/sites')",
      (row: { type: string }) => !row.type.includes('compute') && row.type !== 'microsoft.web/sites',
    ],
  ])('%s', (text, keeps) => {
    const expected = resourceRows().filter((row) => keeps(row as never))
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(sampleIds.length)
    expect(all(text).rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort(byFolded))
  })

  test.each(['hash(tolower(id)) % 4 ==', 'hash(tolower(id), 4) =='])('is parted without loss by %s', (condition) => {
    const parts = [0, 1, 2, 3].map((part) => all(`resources | where ${condition} ${part} | project id`).rows)
    expect(parts.every((rows) => rows.length > 0)).toBe(true)
    expect(
      parts
        .flat()
        .map(({ id }) => id as string)
        .sort(byFolded),
    ).toEqual(sampleIds.toSorted(byFolded))
  })

  test('makes new columns, takes columns away, and names what it reaches into', () => {
    const [row] = page(
      "resources | where name == 'kv-booking-prod' | extend kind2 = toupper(name) | project name, kind2, properties.sku.name, made = pack('a', location)",
    ).data
    expect(row).toEqual({
      name: 'kv-booking-prod',
      kind2: 'KV-BOOKING-PROD',
      properties_sku_name: 'standard',
      made: { a: 'norwayeast' },
    })
    expect(page('resources | project-away properties, tags').data[0]).not.toHaveProperty('properties')
  })

  test('counts', () => {
    expect(page('resources | count').data).toEqual([{ Count: sampleIds.length }])
    const counted = page('resources | summarize total = count() by subscriptionId').data
    expect(counted.reduce((sum, { total }) => sum + Number(total), 0)).toBe(sampleIds.length)
  })

  test('can come as a table', () => {
    const { data } = query('resources | project id, tags', { options: { resultFormat: 'table', $top: 1 } }).json as {
      data: { columns: unknown[]; rows: unknown[][] }
    }
    expect(data.columns).toEqual([
      { name: 'id', type: 'string' },
      { name: 'tags', type: 'object' },
    ])
    expect(data.rows).toHaveLength(1)
  })

  test.each([
    'resources | where nonesuch == 1',
    'resources | mv-expand identity',
    'resources | where frobnicate(id)',
    'managedidentityresources | project id',
    'resources | where',
    'resources || project id',
  ])('refuses `%s` and says why in the details', (text) => {
    const { status, json } = query(text)
    expect(status).toBe(400)
    expect(json).toMatchObject({ error: { code: 'BadRequest', details: [{ code: 'InvalidQuery' }] } })
  })
})

describe('what is too large', () => {
  const large = asking({
    tenant: {
      ...sample,
      resources: madeRows(200, (index) => ({
        ...sample.resources.at(0)!,
        id: `${sample.resources.at(0)!.id}-${index}`,
        properties: { note: 'x'.repeat(100_000) },
      })),
    },
  })

  test('is refused above 16 MB, and comes in smaller pages or with fewer columns', () => {
    const answer = large.query('resources | project id, properties')
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ error: { details: [{ code: 'ResponsePayloadTooLarge' }] } })
    expect(large.query('resources | project id, properties', { options: { $top: 100 } }).status).toBe(200)
    expect(large.query('resources | project id').status).toBe(200)
  })
})

describe('the scope of a query', () => {
  const containers = all('resourcecontainers | project id, name, type, subscriptionId').rows
  const idOf = (name: string) => containers.find((row) => row.name === name)!.subscriptionId as string
  const assignments = (
    filter?: string,
    scope: Record<string, unknown> = { subscriptions: [idOf('sub-lantern-dev')] },
  ) =>
    page("authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | project id, properties", {
      ...scope,
      options: { ...(filter && { authorizationScopeFilter: filter }) },
    }).data.map(({ properties }) => (properties as { scope: string }).scope)

  test('holds resources to the subscriptions that are named', () => {
    const { rows } = all('resources | project id, subscriptionId', { subscriptions: [idOf('sub-lantern-dev')] })
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ subscriptionId }) => subscriptionId))).toEqual(new Set([idOf('sub-lantern-dev')]))
  })

  test('holds resources to what is below a management group', () => {
    const { rows } = all('resources | project id, subscriptionId', { managementGroups: ['mg-platform'] })
    expect(new Set(rows.map(({ subscriptionId }) => subscriptionId))).toEqual(new Set([idOf('sub-lantern-shared')]))
  })

  test('hides what is inherited, unless it is asked for', () => {
    const isAbove = (scope: string) => !scope.startsWith('/subscriptions/')
    expect(assignments().some(isAbove)).toBe(false)
    expect(assignments('AtScopeAboveAndBelow').some(isAbove)).toBe(true)
    expect(assignments('AtScopeAboveAndBelow').length).toBeGreaterThan(assignments().length)
    expect(assignments('AtScopeAboveAndBelow').some((scope) => /mg-platform/.test(scope))).toBe(false)
  })

  test('gives every role assignment of the tenant once, from all subscriptions together', () => {
    expect(assignments('AtScopeAboveAndBelow', {}).length).toBe(azure.tenant.roleAssignments.length)
  })

  test('cannot be both subscriptions and management groups, nor nothing that can be read', () => {
    expect(query('resources', { subscriptions: ['a'], managementGroups: ['b'] }).status).toBe(400)
    expect(query('resources', { subscriptions: ['00000000-0000-0000-0000-000000000000'] }).json).toMatchObject({
      error: { details: [{ code: 'NoValidSubscriptionsInQueryRequest' }] },
    })
    expect(query('resources', { subscriptions: Array.from({ length: 1001 }, String) }).status).toBe(400)
  })
})
