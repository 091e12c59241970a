import type { HostileRequest } from './hostile-requests.ts'

interface Asked {
  port: number
  /** Of a session, as `name=value`. */
  cookie: string
  /** What the pages of that session send with a change. */
  token: string
  /** A key that was used. */
  usedKey: string
}

/** Requests of strangers, and of people whose session or page is not what it must be. */
export function entryRequests({ port, cookie, token, usedKey }: Asked): HostileRequest[] {
  const own = `127.0.0.1:${port}`
  const origin = `Origin: http://${own}`
  const get = (path: string, ...more: string[]) =>
    `GET ${path} HTTP/1.1\r\n${[`Host: ${own}`, 'Connection: close', ...more].join('\r\n')}\r\n\r\n`
  const send = (method: string, path: string, body: string, ...more: string[]) =>
    `${method} ${path} HTTP/1.1\r\n${[`Host: ${own}`, 'Connection: close', `Content-Length: ${body.length}`, ...more].join('\r\n')}\r\n\r\n${body}`
  const json = 'Content-Type: application/json'
  const [name, value] = cookie.split('=') as [string, string]
  const mine = `Cookie: ${cookie}`
  const mark = `X-Lanyard-Request: ${token}`
  const view = JSON.stringify({ name: 'mine', query: '' })
  const withKey = (key: string) => send('POST', '/sign-in', JSON.stringify({ key }), json, origin)
  const principal = Buffer.from(JSON.stringify({ userDetails: 'admin', userRoles: ['Admin'] })).toString('base64')
  const requests: [id: string, what: string, bytes: string, ...right: number[]][] = [
    ['H1', 'a page', get('/'), 401],
    ['H2', 'data', get('/api/status'), 401],
    ['H3', 'a part of a page', get('/graph?_rsc=1', 'RSC: 1'), 401],
    ['H4', 'a segment of a page', get('/graph', 'RSC: 1', 'Next-Router-Segment-Prefetch: /_tree'), 401],
    ['H5', 'a page by its file', get('/graph.rsc'), 401],
    ['H6', 'a file of the build', get('/_next/static/chunks/main.js'), 401],
    ['H7', 'a picture', get('/_next/image?url=%2Ficon.svg&w=64&q=75'), 401],
    ['H8', 'data of a page', get('/_next/data/x/graph.json'), 401],
    ['H9', 'a request within', get('/api/status', 'X-Middleware-Subrequest: middleware'), 401],
    [
      'H10',
      'the same again and again',
      get('/', `X-Middleware-Subrequest: ${Array(5).fill('src/middleware').join(':')}`),
      401,
    ],
    [
      'H11',
      'another path by a header',
      get('/healthz/', 'X-Matched-Path: /api/status', 'X-Invoke-Path: /api/status'),
      401,
    ],
    ['H12', 'a parameter of the route', get('/graph?nxtPid=1&nxtIid=1'), 401],
    ['H13', 'a principal that the visitor wrote', get('/api/status', `X-MS-CLIENT-PRINCIPAL: ${principal}`), 401],
    ['H14', 'a proxy that is none', get('/api/status', 'X-Forwarded-For: 127.0.0.1', `X-Forwarded-Host: ${own}`), 401],
    ['H14', 'a change', send('PUT', '/api/views', view, json, origin), 401],
    ['H44', 'a change of no page', send('PUT', '/api/views', view, json, mine, mark), 403],
    ['H49', 'a change as text', send('PUT', '/api/views', view, 'Content-Type: text/plain', origin, mine, mark), 415],
    ['H51', 'a change of no page of ours', send('PUT', '/api/views', view, json, origin, mine), 403],
    [
      'H51',
      'a change with the token of another',
      send('PUT', '/api/views', view, json, origin, mine, `X-Lanyard-Request: ${'A'.repeat(43)}`),
      403,
    ],
    ['H53', 'two sessions', get('/api/status', `Cookie: ${cookie}; ${cookie}`), 401],
    ['H54', 'half a session', get('/api/status', `Cookie: ${cookie.slice(0, -5)}`), 401],
    ['H55', 'a session that every object has', get('/api/status', `Cookie: ${name}=__proto__`), 401],
    ['H55', 'a session of a browser as a program', get('/api/status', `Authorization: Bearer ${value}`), 401],
    ['H55', 'a program that nobody started', get('/api/status', `Authorization: Bearer ${'A'.repeat(43)}`), 401],
    ['H56', 'a key that was used', withKey(usedKey), 401],
    ['H57', 'a key that is none', withKey('A'.repeat(43)), 401],
    ['H57', 'a key that is half', withKey(usedKey.slice(0, -1)), 401],
    ['H58', 'a key at another place', get(`/graph?key=${usedKey}`), 401],
    ['H58', 'a link of a stranger', send('POST', '/sign-in/link', '', origin), 401],
    ['H71', 'a snapshot that is not there', get('/api/status/../', mine), 400],
    ['H71', 'a snapshot of nobody', get('/api/overview?snapshot=99999', mine), 404],
    ['H72', 'a node that every object has', get('/api/nodes?id=__proto__', mine), 404],
    ['H73', 'a node with 10 kB of name', get(`/api/nodes?id=${'a'.repeat(10_000)}`, mine), 400, 431],
    ['H74', 'a thousand million rows', get('/api/ranking?limit=1000000000', mine), 400],
    ['H91', 'signing out by a link', get('/sign-out', mine), 405],
    ['H91', 'signing out from another site', send('POST', '/sign-out', '', mine, 'Origin: https://evil.example'), 403],
    [
      'H94',
      'a cloud of somebody',
      send('POST', '/api/collections', '{"cloud":"https://evil.example"}', json, origin, mine, mark),
      400,
    ],
    [
      'H95',
      'a tenant that is none',
      send('POST', '/api/collections', '{"tenantId":"x","subscriptions":["x"]}', json, origin, mine, mark),
      400,
    ],
    ['H97', 'a server component', get('/', 'Accept: text/x-component'), 401],
    ['H98', 'the sources of the build', get('/_next/static/chunks/main.js.map', mine), 404],
    ['H98', 'an address that is not in the table', get('/api/everything', mine), 404],
  ]
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    '%2f%2fevil.example',
    '/%2f/evil.example',
  ])
    requests.push(['H78', `going on to ${to}`, get(`/sign-in?to=${encodeURIComponent(to)}`), 400])
  return requests.map(([id, what, bytes, ...right]) => ({ id, what, bytes, right }))
}
