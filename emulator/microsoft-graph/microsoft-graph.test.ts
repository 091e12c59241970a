import { describe, expect, test } from 'vitest'
import { servicePrincipalRows } from '#lib/sample/directory.ts'
import { principalOf } from '#lib/sample/names.ts'
import { groupRows, userRows } from '#lib/sample/people.ts'
import { asking } from '../testing/asking.ts'

const { get, ask, all } = asking()
const ids = (rows: { id?: unknown }[]) => rows.map(({ id }) => String(id)).sort()

describe('a collection', () => {
  test('comes whole over its pages, whatever their size', () => {
    const { rows, pages } = all<{ id: string }>('/v1.0/servicePrincipals?$top=10')
    expect(ids(rows)).toEqual(ids(servicePrincipalRows()))
    expect(pages).toBe(Math.ceil(servicePrincipalRows().length / 10))
    expect(all('/v1.0/servicePrincipals').pages).toBe(Math.ceil(servicePrincipalRows().length / 100))
  })

  test('is filtered, and gives what is selected', () => {
    const { rows } = all("/v1.0/servicePrincipals?$filter=servicePrincipalType eq 'ManagedIdentity'&$select=id,appId")
    const expected = servicePrincipalRows().filter(
      ({ servicePrincipalType }) => servicePrincipalType === 'ManagedIdentity',
    )
    expect(ids(rows)).toEqual(ids(expected))
    expect(rows.every((row) => Object.keys(row).sort().join() === 'appId,id')).toBe(true)
  })

  test.each([
    ["displayName eq 'Liv Strand' or startsWith(displayName, 'Anton')", 2],
    [`id in ('${principalOf('Liv Strand')}')`, 1],
    ["(displayName eq 'Liv Strand') and displayName eq 'Anton Brekke'", 0],
  ])('understands %s', (filter, count) => {
    expect(all(`/v1.0/users?$filter=${encodeURIComponent(filter)}`).rows).toHaveLength(count)
  })

  test('is counted, and filtered by `ne`, only for whoever accepts that it lags', () => {
    const target = "/v1.0/servicePrincipals?$count=true&$filter=servicePrincipalType ne 'Application'"
    expect(get(target).status).toBe(400)
    const answer = get(target, { headers: { consistencylevel: 'eventual' } }).json as Record<string, unknown>
    expect(answer['@odata.count']).toBe((answer.value as unknown[]).length)
  })

  test.each(['$top=1000', '$top=0', '$filter=a foo b'])('refuses %s', (parameter) => {
    expect(get(`/v1.0/servicePrincipals?${parameter}`).json).toMatchObject({
      error: { code: 'Request_UnsupportedQuery', innerError: { 'request-id': expect.any(String) } },
    })
  })
})

describe('members of a group', () => {
  const members = (group: string, through: string) =>
    all<{ id: string; '@odata.type': string }>(`/v1.0/groups/${principalOf(group)}/${through}`).rows

  test('are the direct ones, each with its type', () => {
    const [expected] = groupRows().filter(({ displayName }) => displayName === 'Data readers')
    expect(ids(members('Data readers', 'members'))).toEqual(ids(expected!.members))
    expect(
      members('Data readers', 'members')
        .map((member) => member['@odata.type'])
        .sort(),
    ).toEqual(['#microsoft.graph.group', '#microsoft.graph.user'])
  })

  test('are, when asked, also those of the groups in it', () => {
    const through = members('Data readers', 'transitiveMembers')
    expect(through.map(({ id }) => id)).toContain(principalOf('id-nightly-report'))
    const cast = members('Data readers', 'transitiveMembers/microsoft.graph.servicePrincipal')
    expect(ids(cast)).toEqual([principalOf('id-nightly-report')])
  })

  test('are expanded twenty at most', () => {
    const { rows } = all<{ members: unknown[] }>('/v1.0/groups?$expand=members')
    expect(rows.every(({ members: some }) => some.length <= 20)).toBe(true)
  })
})

describe('objects by their ids', () => {
  const byIds = (asked: unknown) => ask('POST', '/v1.0/directoryObjects/getByIds', { body: asked })
  const found = (asked: unknown) => (byIds(asked).json as { value: Record<string, unknown>[] }).value

  test('come with their types; one that is gone does not come', () => {
    const gone = principalOf('retired payments gateway')
    const objects = found({ ids: [principalOf('Liv Strand'), principalOf('id-app-common'), gone] })
    expect(objects.map((row) => row['@odata.type']).sort()).toEqual([
      '#microsoft.graph.servicePrincipal',
      '#microsoft.graph.user',
    ])
    expect(found({ ids: [principalOf('Liv Strand')], types: ['group'] })).toEqual([])
  })

  test('say of a user only what v1.0 says without being asked', () => {
    const [user] = found({ ids: [principalOf('Liv Strand')] })
    expect(user).toHaveProperty('userPrincipalName')
    expect(user).not.toHaveProperty('accountEnabled')
    expect(userRows()[0]).toHaveProperty('accountEnabled')
    const selected = ask('POST', '/v1.0/directoryObjects/getByIds?$select=id,accountEnabled', {
      body: { ids: [principalOf('Liv Strand')] },
    })
    expect(selected.json).toMatchObject({ value: [{ accountEnabled: true }] })
  })

  test('are at most a thousand, and guids', () => {
    expect(byIds({ ids: Array.from({ length: 1001 }, () => principalOf('x')) }).status).toBe(400)
    expect(byIds({ ids: ['me'] }).status).toBe(400)
    expect(byIds('nothing').status).toBe(400)
  })
})

describe('permissions', () => {
  const poor = asking({ access: { applicationPermissions: ['Application.Read.All'] } })

  test.each([
    ['/v1.0/servicePrincipals', 200],
    ['/v1.0/applications', 200],
    ['/v1.0/groups', 403],
    ['/v1.0/roleManagement/directory/roleAssignments', 403],
    ['/beta/reports/servicePrincipalSignInActivities', 403],
  ])('of applications alone make %s answer %i', (target, status) => {
    expect(poor.get(target).status).toBe(status)
  })

  test('that are missing are told as Graph tells it', () => {
    expect(poor.get('/v1.0/groups').json).toMatchObject({ error: { code: 'Authorization_RequestDenied' } })
  })
})

describe('what else is asked', () => {
  test('application permissions are read from the side of the API, by its id or its application id', () => {
    const graphId = '00000003-0000-0000-c000-000000000000'
    const byApp = all(`/v1.0/servicePrincipals(appId='${graphId}')/appRoleAssignedTo`).rows
    expect(byApp.length).toBeGreaterThan(0)
    const [{ id }] = all<{ id: string }>(`/v1.0/servicePrincipals?$filter=appId eq '${graphId}'`).rows as [
      { id: string },
    ]
    expect(all(`/v1.0/servicePrincipals/${id}/appRoleAssignedTo`).rows).toEqual(byApp)
  })

  test('directory roles are told by assignments and by the roles, with the same holders', () => {
    const assigned = all<{ principalId: string; roleDefinition: unknown }>(
      '/v1.0/roleManagement/directory/roleAssignments?$expand=roleDefinition',
    ).rows
    expect(assigned.every(({ roleDefinition }) => roleDefinition)).toBe(true)
    const members = all<{ members: { id: string }[] }>('/v1.0/directoryRoles?$expand=members').rows
    expect(members.flatMap(({ members: some }) => some.map(({ id }) => id)).sort()).toEqual(
      assigned.map(({ principalId }) => principalId).sort(),
    )
  })

  test('deleted service principals, applications with what they trust, and last sign-ins', () => {
    expect(all('/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal').rows).toMatchObject([
      { displayName: 'func-loyalty-old', deletedDateTime: expect.any(String) },
    ])
    const applications = all<{ federatedIdentityCredentials: unknown[] }>(
      '/v1.0/applications?$expand=federatedIdentityCredentials',
    ).rows
    expect(applications.flatMap(({ federatedIdentityCredentials }) => federatedIdentityCredentials)).toHaveLength(1)
    expect(all('/v1.0/applications').rows.some((row) => 'federatedIdentityCredentials' in row)).toBe(false)
    expect(all('/beta/reports/servicePrincipalSignInActivities?$top=999').rows[0]).toHaveProperty('lastSignInActivity')
    expect(get('/v1.0/reports/servicePrincipalSignInActivities').status).toBe(400)
  })

  test('a batch is answered with 200, each request in it for itself and in another order', () => {
    const requests = [
      { id: '1', method: 'GET', url: '/users?$top=1' },
      { id: '2', method: 'GET', url: '/groups/nobody' },
    ]
    const { status, json } = ask('POST', '/v1.0/$batch', { body: { requests } })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      responses: [
        { id: '2', status: 404 },
        { id: '1', status: 200, body: { value: [{}] } },
      ],
    })
    const many = Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: '/users' }))
    expect(ask('POST', '/v1.0/$batch', { body: { requests: many } }).status).toBe(400)
  })
})
