import { describe, expect, test } from 'vitest'
import { grants } from '#lib/sample/grants.ts'
import { eachOf, textIn } from '../tenant/rows.ts'
import { asking, sample } from '../testing/asking.ts'
import { production, type QueryBody } from '../testing/struck.ts'

const { get, all } = asking({ pageSize: 7 })
const authorization = 'providers/Microsoft.Authorization'
const scopeOf = (row: unknown) => (row as { properties: { scope: string } }).properties.scope
const prod = `/subscriptions/${production}`
const booking = `${prod}/resourceGroups/rg-booking-prod`
const assignments = (scope: string, filter = '') =>
  all(`${scope}/${authorization}/roleAssignments?api-version=2022-04-01${filter && `&$filter=${filter}`}`).rows

describe('role assignments at a scope', () => {
  const isAbove = (scope: string) => !scope.startsWith('/subscriptions/')

  test('are those below it, at it, and above it', () => {
    const scopes = assignments(prod).map(scopeOf)
    const expected = grants()
      .map(({ at }) => at)
      .filter((at) => at.startsWith(prod) || (isAbove(at) && !at.endsWith('mg-platform')))
    expect(scopes.toSorted()).toEqual(expected.toSorted())
  })

  test('are not those below it, where `atScope()` says so', () => {
    const scopes = assignments(booking, 'atScope()').map(scopeOf)
    expect(scopes).toContain(booking)
    expect(scopes.some(isAbove)).toBe(true)
    expect(scopes.every((scope) => isAbove(scope) || [prod, booking].includes(scope))).toBe(true)
  })

  test('of a management group are what it inherits and everything in its subscriptions', () => {
    const scopes = assignments('/providers/Microsoft.Management/managementGroups/mg-platform').map(scopeOf)
    expect(scopes.some((scope) => scope.startsWith('/subscriptions/'))).toBe(true)
    expect(scopes.some((scope) => scope.startsWith(prod))).toBe(false)
  })

  test('are found by who holds them, and by the groups through which they are held', () => {
    const nightly = [...eachOf(sample.directory.servicePrincipals)].find(
      ({ displayName }) => displayName === 'id-nightly-report',
    )!.id
    const shared = `/subscriptions/${textIn([...eachOf(sample.containers)].find(({ name }) => name === 'sub-lantern-shared')!, 'subscriptionId')}`
    expect(assignments(shared, `principalId eq '${nightly}'`)).toEqual([])
    expect(assignments(shared, `assignedTo('${nightly}')`).length).toBeGreaterThan(0)
  })

  test('are told by an address with two slashes too, as the SDK sends it', () => {
    expect(assignments(`/${prod}`)).toEqual(assignments(prod))
  })

  test('cannot be filtered by anything else', () => {
    expect(get(`${prod}/${authorization}/roleAssignments?api-version=2022-04-01&$filter=scope eq 'x'`).status).toBe(400)
  })
})

describe('role definitions', () => {
  const definitions = (scope: string) =>
    all<{ id: string; properties: { roleName: string; type: string } }>(
      `${scope}/${authorization}/roleDefinitions?api-version=2022-04-01`,
    ).rows

  test('bear the subscription in which they are listed', () => {
    expect(definitions(prod).every(({ id }) => id.startsWith(`${prod}/`))).toBe(true)
  })

  test('are listed only where they can be assigned', () => {
    const custom = (scope: string) => definitions(scope).filter(({ properties }) => properties.type === 'CustomRole')
    expect(custom(prod)).toHaveLength(1)
    expect(custom('/providers/Microsoft.Management/managementGroups/mg-platform')).toEqual([])
  })
})

describe('a list', () => {
  test('comes in pages whose next link is a whole address of the emulator', () => {
    const { json } = get(`${prod}/resources?api-version=2021-04-01`)
    const { value, nextLink } = json as { value: unknown[]; nextLink: string }
    expect(value).toHaveLength(7)
    expect(nextLink).toMatch(/^https:\/\/localhost\/subscriptions\/.*api-version=2021-04-01/)
    const { rows, pages } = all<{ id: string }>(`${prod}/resources?api-version=2021-04-01`)
    const expected = [...eachOf(sample.resources)].filter(({ subscriptionId }) => subscriptionId === production)
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    expect(pages).toBe(Math.ceil(expected.length / 7))
  })

  test('of one type is asked for by its address, in a subscription, in a group, and below a resource', () => {
    const sites = (scope: string) =>
      all<{ name: string; type: string }>(`${scope}/providers/Microsoft.Web/sites?api-version=2024-04-01`).rows
    expect(sites(prod).length).toBeGreaterThan(sites(booking).length)
    expect(sites(booking).map(({ name, type }) => [name, type])).toEqual([['app-booking-prod', 'Microsoft.Web/sites']])
    const slots = all<{ type: string }>(
      `${booking}/providers/Microsoft.Web/sites/app-booking-prod/slots?api-version=2024-04-01`,
    ).rows
    expect(slots).toMatchObject([{ type: 'Microsoft.Web/sites/slots', name: 'staging' }])
  })

  test('of children that Resource Graph does not know is asked for below their parent', () => {
    const account = `${prod}/resourceGroups/rg-timetable-prod/providers/Microsoft.DocumentDB/databaseAccounts/cosmos-timetable-prod`
    const { rows } = all(`${account}/sqlRoleAssignments?api-version=2024-11-15`)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => (row.properties as { principalId: string }).principalId)).toBe(true)
    expect(get(`${account}-x/sqlRoleAssignments?api-version=2024-11-15`).status).toBe(404)
  })
})

describe('what hangs below a resource', () => {
  const child = (parent: string, type: string, properties: unknown) => ({
    id: `${booking}/providers/${parent}/${type}/x`,
    name: 'x',
    type: `${parent.split('/').slice(0, 2).join('/')}/${type}`,
    properties,
  })
  const children = [
    child('Microsoft.ContainerService/managedClusters/aks', 'identityBindings', { managedIdentity: {} }),
    child('Microsoft.Batch/batchAccounts/batch', 'pools', { vmSize: 'STANDARD_D2S_V3' }),
    child('Microsoft.DBforPostgreSQL/flexibleServers/psql', 'administrators', { principalType: 'Group' }),
  ]
  const parents = children.map(({ id, type }) => ({
    ...sample.resources.at(0)!,
    id: id.split('/').slice(0, -2).join('/'),
    type: type.toLowerCase().split('/').slice(0, 2).join('/'),
  }))
  const own = asking({ tenant: { ...sample, resources: parents, children } })

  test.each(children)('$type are listed and found by their name', (row) => {
    const list = row.id.slice(0, -'/x'.length)
    expect(own.all(`${list}?api-version=1`).rows).toEqual([row])
    expect(own.get(`${row.id}?api-version=1`).json).toEqual(row)
    expect(own.get(`${row.id}-other?api-version=1`).status).toBe(404)
  })

  test('Batch pools are in Resource Graph too', () => {
    const { data } = own.query('batchresources | project id, type').json as { data: unknown[] }
    expect(data).toEqual([{ id: children[1]!.id, type: 'microsoft.batch/batchaccounts/pools' }])
  })
})

describe('a resource by itself', () => {
  test('has its type as the id spells it, and nothing that is empty', () => {
    const { json } = get(`${booking}/providers/Microsoft.Web/sites/app-booking-prod?api-version=2024-04-01`)
    expect(json).toMatchObject({ name: 'app-booking-prod', type: 'Microsoft.Web/sites' })
    expect(Object.values(json as object)).not.toContain(null)
    expect(json).not.toHaveProperty('subscriptionId')
  })

  test('tells the system-assigned identity that it wears', () => {
    const { json } = get(
      `${booking}/providers/Microsoft.Web/sites/app-booking-prod/providers/Microsoft.ManagedIdentity/identities/default?api-version=2024-11-30`,
    )
    expect(json).toMatchObject({ name: 'default', properties: { principalId: expect.any(String) } })
    const wears = (json as { properties: { principalId: string; clientId: string } }).properties
    const principal = [...eachOf(sample.directory.servicePrincipals)].find(({ id }) => id === wears.principalId)
    expect(wears.clientId).toBe(principal?.appId)
  })
})

describe('what cannot be answered', () => {
  test.each([
    [`${prod}/resources`, 400, 'MissingApiVersionParameter'],
    ['/subscriptions/00000000-0000-0000-0000-000000000000/resources?api-version=1', 404, 'SubscriptionNotFound'],
    [`${prod}/resourceGroups/nonesuch?api-version=1`, 404, 'ResourceGroupNotFound'],
    [`${booking}/providers/Microsoft.Web/sites/nonesuch?api-version=1`, 404, 'ResourceNotFound'],
    [`${prod}/providers/Microsoft.ManagedIdentity/userAssignedIdentities?api-version=1`, 400, 'InvalidResourceType'],
  ])('%s is %i %s', (target, status, code) => {
    const answer = get(target)
    expect([answer.status, (answer.json as { error: { code: string } }).error.code]).toEqual([status, code])
  })
})

describe('the Activity Log', () => {
  const values = `${prod}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01`
  const events = (filter: string) => all<{ eventTimestamp: string }>(`${values}&$filter=${filter}`).rows

  test('gives the events since a time, newest first', () => {
    const since = '2026-01-01T00:00:00Z'
    const times = events(`eventTimestamp ge '${since}'`).map(({ eventTimestamp }) => eventTimestamp)
    expect(times.length).toBeGreaterThan(0)
    expect(times).toEqual(times.toSorted().reverse())
    expect(times.every((time) => time >= since)).toBe(true)
    expect(events("eventTimestamp ge '2026-11-20T08:00:00Z'")).toEqual([])
  })

  test('wants to know since when', () => {
    expect(get(values).status).toBe(400)
    expect(get(`${values}&$filter=status eq 'Succeeded'`).status).toBe(400)
  })
})

describe('a reader of one resource group alone', () => {
  const kept = asking({ access: { readerAt: [booking.toLowerCase() as never] } })

  test('knows of its subscription and cannot read it, and reads everything of the group', () => {
    expect(kept.get(`${prod}/${authorization}/roleAssignments?api-version=2022-04-01`).json).toMatchObject({
      error: { code: 'AuthorizationFailed' },
    })
    expect(kept.get(`${booking}/${authorization}/roleAssignments?api-version=2022-04-01`).status).toBe(200)
    expect(kept.all('/subscriptions?api-version=2022-12-01').rows).toMatchObject([{ subscriptionId: production }])
  })

  test('finds in Resource Graph what is in the group, and is not told that there is more', () => {
    const { data, totalRecords } = kept.query('resources | project id').json as QueryBody
    const expected = [...eachOf(sample.resources)].filter(({ id }) => id.startsWith(`${booking}/`))
    expect(data.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(totalRecords).toBe(expected.length)
  })

  test('is told so by the permissions at each scope', () => {
    const permissions = (scope: string) => kept.all(`${scope}/${authorization}/permissions?api-version=2022-04-01`).rows
    expect(permissions(booking)).toMatchObject([{ actions: ['*/read'] }])
    expect(permissions(prod)).toEqual([])
  })
})
