import { createHttpHeaders, createPipelineRequest, type HttpMethods } from '@azure/core-rest-pipeline'
import { describe, expect, it } from 'vitest'
import { cloudFrom } from './cloud.ts'
import { ForbiddenCall } from './guard.ts'
import type { ReadingFailure } from './reading-failure.ts'
import { signInWith } from './sign-in.ts'
import { fastClock } from './testing/fast-clock.ts'
import { type Told, toldHttp } from './testing/told-http.ts'

const url = 'https://management.azure.com/subscriptions?api-version=2022-12-01'
const list: Told = { body: { value: [{ id: 'a' }] } }
const failure = (answer: Told[]) => {
  const { http, sent } = toldHttp(answer)
  return http.page({ method: 'GET', url }).then(
    () => expect.unreachable(),
    (error: unknown) => ({ error: error as ReadingFailure, requests: sent.length }),
  )
}

const arm = 'https://management.azure.com'
const graph = 'https://graph.microsoft.com'
const vm = `${arm}/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm`
const paths = ['', '/', '/start', '/listKeys', '/runCommand', '?api-version=2024-07-01']
const forbidden: [string, string][] = [
  ...['PUT', 'PATCH', 'DELETE', 'POST', 'HEAD', 'OPTIONS', 'TRACE'].flatMap((method) =>
    paths.map((path): [string, string] => [method, vm + path]),
  ),
  ...['PUT', 'PATCH', 'DELETE', 'POST'].flatMap((method) =>
    [
      '/v1.0/users',
      '/v1.0/$batch',
      '/beta/$batch',
      '/v1.0/applications/a/addPassword',
      '/v1.0/directoryObjects/getByIds/x',
      '/beta/directoryObjects/getByIds',
      '/v1.0/groups/g/members/$ref',
      '/v1.0/servicePrincipals/p/appRoleAssignments',
    ].map((path): [string, string] => [method, graph + path]),
  ),
  ...[
    'listAssociatedResources',
    'federatedIdentityCredentials/write',
    'batch',
    'providers/Microsoft.ResourceGraph/resourcesHistory',
    'providers/Microsoft.ResourceGraph/resources/x',
    'providers/Microsoft.Management/getEntities',
    'providers/Microsoft.Authorization/elevateAccess',
    'subscriptions/s/providers/Microsoft.Web/sites/config/appsettings/list',
  ].flatMap((path) => [['POST', `${arm}/${path}`] as [string, string], ['PUT', `${arm}/${path}`] as [string, string]]),
  ...['GET', 'POST'].flatMap((method) =>
    [
      'http://management.azure.com/subscriptions',
      'https://management.azure.com.evil.example/subscriptions',
      'https://management.azure.com@evil.example/subscriptions',
      'https://user:pass@management.azure.com/subscriptions',
      'https://management.azure.com:8443/subscriptions',
      'https://management.usgovcloudapi.net/subscriptions',
      'https://graph.windows.net/x',
      'https://vault.azure.net/secrets',
      'https://stlantern.blob.core.windows.net/c/b',
      'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      'http://169.254.169.254/metadata/identity/oauth2/token',
      'https://localhost/subscriptions',
      'https://127.0.0.1/subscriptions',
      'ftp://management.azure.com/x',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '//management.azure.com/x',
      'management.azure.com/x',
      '',
      'https://',
    ].map((address): [string, string] => [method, address]),
  ),
  ...[...Array(80).keys()].map((index): [string, string] => [
    ['PUT', 'PATCH', 'DELETE', 'POST'][index % 4]!,
    `${index % 2 ? arm : graph}/v1.0/thing-${index}`,
  ]),
]

describe('the guarded client', () => {
  it('puts nothing on the wire for any of 200 forbidden calls', async () => {
    expect(forbidden.length).toBeGreaterThanOrEqual(200)
    const { http, sent } = toldHttp([list])
    for (const [method, address] of forbidden) {
      const request = createPipelineRequest({
        url: address,
        method: method as HttpMethods,
        allowInsecureConnection: true,
      })
      await expect(http.client.sendRequest(request), `${method} ${address}`).rejects.toThrow(ForbiddenCall)
    }
    expect(sent).toEqual([])
  })

  it('sends what only reads, with the token of the service that it is for', async () => {
    const asked: string[] = []
    const clock = fastClock(500)
    const credential = {
      getToken: async (scope: string | string[]) => {
        asked.push(String(scope))
        return { token: `for ${scope}`, expiresOnTimestamp: clock.now() + 3_600_000 }
      },
    }
    const { http, sent } = toldHttp([list], { signIn: signInWith(credential, { clock }) })
    await http.page({ method: 'GET', url })
    await http.page({ method: 'POST', url: `${graph}/v1.0/directoryObjects/getByIds?$select=id`, body: '{}' })
    await http.page({ method: 'GET', url })
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer for https://management.azure.com/.default',
      'Bearer for https://graph.microsoft.com/.default',
      'Bearer for https://management.azure.com/.default',
    ])
    expect(asked).toHaveLength(2)
  })

  it('reads rows and where they go on', async () => {
    const { http } = toldHttp([{ body: { value: [{ id: 'a' }], nextLink: 'n' } }])
    expect(await http.page({ method: 'GET', url })).toEqual({ rows: [{ id: 'a' }], nextLink: 'n' })
  })

  it.each<[string, Told]>([
    ['a page of HTML', { body: '<html></html>', headers: { 'content-type': 'text/html' } }],
    ['HTML that says it is JSON', { body: '<html></html>' }],
    ['an empty object', { body: {} }],
    ['no text', { body: '' }],
    ['a list that is null', { body: { value: null } }],
    ['a bare list', { body: [] }],
    ['rows that are no objects', { body: { value: ['a'] } }],
    ['half a text', { body: '{"value":[{"id":"a"' }],
    ['a redirect', { status: 302, headers: { location: 'https://evil.example' } }],
  ])('takes %s for a failure, never for an empty list', async (_, told) => {
    expect((await failure([told])).error).toMatchObject({ state: 'failed' })
  })

  it('asks three times for an answer that is not usable, and takes the first that is', async () => {
    expect((await failure([{ body: {} }])).requests).toBe(3)
    const { http } = toldHttp([{ body: {} }, list])
    expect((await http.page({ method: 'GET', url })).rows).toHaveLength(1)
  })

  it.each<[string, Told, string]>([
    ['403', { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'no' } } }, 'denied'],
    ['404', { status: 404, body: { error: { code: 'SubscriptionNotFound', message: 'no' } } }, 'vanished'],
    ['400', { status: 400, body: { error: { code: 'BadRequest', message: 'no' } } }, 'failed'],
    [
      'an untrusted certificate',
      { error: Object.assign(new Error('x'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }) },
      'failed',
    ],
  ])('does not ask again after %s', async (_, told, state) => {
    expect(await failure([told])).toMatchObject({ error: { state }, requests: 1 })
  })

  it.each<[string, Told]>([
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['408', { status: 408 }],
    ['a reset connection', { error: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }],
  ])('asks six times after %s and then gives up', async (_, told) => {
    expect(await failure([told])).toMatchObject({ error: { state: 'failed' }, requests: 6 })
  })

  it('keeps asking when it is throttled, with and without being told how long to wait', async () => {
    const { http, sent } = toldHttp([
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 429 },
      { status: 429, headers: { 'retry-after': 'soon' } },
      { status: 429, headers: { 'retry-after': '' } },
      list,
    ])
    expect((await http.page({ method: 'GET', url })).rows).toHaveLength(1)
    expect(sent).toHaveLength(5)
  })

  it('sends nothing before the time is over that it was told to wait', async () => {
    const clock = fastClock(100)
    const at: number[] = []
    const { http } = toldHttp(
      () => {
        at.push(clock.now())
        return at.length === 1 ? { status: 429, headers: { 'retry-after': '7' } } : list
      },
      { clock },
    )
    await http.page({ method: 'GET', url })
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(6900)
  })

  it('gives up when it is told to wait an hour', async () => {
    expect(await failure([{ status: 429, headers: { 'retry-after': '3600' } }])).toMatchObject({
      error: { state: 'throttled' },
      requests: 1,
    })
  })

  it('waits for the quota of Resource Graph to fill before it asks it again', async () => {
    const clock = fastClock(100)
    const at: number[] = []
    const answer = { body: { data: [], totalRecords: 0, count: 0, resultTruncated: 'false' } }
    const { http } = toldHttp(
      () => {
        at.push(clock.now())
        return { ...answer, headers: { 'x-ms-user-quota-remaining': '0', 'x-ms-user-quota-resets-after': '00:00:05' } }
      },
      { clock },
    )
    const query = {
      method: 'POST',
      url: `${arm}/providers/Microsoft.ResourceGraph/resources?api-version=x`,
      body: '{}',
    }
    await http.page(query as never)
    await http.page(query as never)
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(4900)
  })

  it('asks for another token when one is refused, and once only', async () => {
    const claims: (string | undefined)[] = []
    const clock = fastClock(500)
    const credential = {
      getToken: async (_: unknown, options?: { claims?: string }) => {
        claims.push(options?.claims)
        return { token: `token ${claims.length}`, expiresOnTimestamp: clock.now() + 3_600_000 }
      },
    }
    const wanted = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}'
    const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(wanted).toString('base64')}"`
    const refused: Told = { status: 401, headers: { 'www-authenticate': challenge } }
    const { http, sent } = toldHttp([refused, list, refused, refused], { signIn: signInWith(credential, { clock }) })
    await http.page({ method: 'GET', url })
    expect(claims).toEqual([undefined, wanted])
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token 1', 'Bearer token 2'])
    await expect(http.page({ method: 'GET', url })).rejects.toMatchObject({ state: 'denied' })
  })

  it('stops at once when it is cancelled, also while it waits', async () => {
    const cancel = new AbortController()
    const { http } = toldHttp(() => ({ status: 429, headers: { 'retry-after': '200' } }), {
      signal: cancel.signal,
      clock: fastClock(1),
    })
    const reading = http.page({ method: 'GET', url })
    setTimeout(() => cancel.abort(new Error('enough')), 30)
    await expect(reading).rejects.toThrow('enough')
  })

  it('asks each part of Azure only as much at once as that part bears', async () => {
    let inside = 0
    let most = 0
    const { http } = toldHttp([list], {
      transport: {
        async sendRequest(request) {
          most = Math.max(most, ++inside)
          await new Promise((resolve) => setTimeout(resolve, 2))
          inside--
          return {
            request,
            status: 200,
            headers: createHttpHeaders({ 'content-type': 'application/json' }),
            bodyAsText: '{"value":[]}',
          }
        },
      },
    })
    await Promise.all(
      [...Array(40).keys()].map((n) => http.page({ method: 'GET', url: `${arm}/subscriptions/s${n}/x?n=${n}` })),
    )
    expect(most).toBe(8)
  })

  it('counts a request that it makes again against the pace, as Azure does', async () => {
    const clock = fastClock(50)
    const asked: number[] = []
    const seen = new Set<string>()
    const { http } = toldHttp(
      ({ url: address }) => {
        asked.push(clock.now())
        if (seen.has(address)) return list
        seen.add(address)
        return { status: 429, headers: { 'retry-after': '0' } }
      },
      { clock },
    )
    const identities = `${arm}/subscriptions/s/providers/Microsoft.ManagedIdentity/userAssignedIdentities`
    await Promise.all([1, 2, 3, 4, 5].map((n) => http.page({ method: 'GET', url: `${identities}?n=${n}` })))
    // Five at once, and five more at five a second.
    expect(asked).toHaveLength(10)
    expect(asked.at(-1)! - asked[0]!).toBeGreaterThan(700)
  })
})

describe('the emulator', () => {
  it.each(['http://localhost:1', 'https://evil.example', 'https://localhost:1/path', 'https://a@localhost:1', ''])(
    'may not be at `%s`',
    (address) => {
      const all = { LANYARD_ARM_ENDPOINT: 'https://localhost:1', LANYARD_GRAPH_ENDPOINT: address || ' ' }
      expect(() => cloudFrom('public', { ...all, AZURE_AUTHORITY_HOST: 'https://localhost:1' })).toThrow(
        /LANYARD_GRAPH/,
      )
    },
  )
})
