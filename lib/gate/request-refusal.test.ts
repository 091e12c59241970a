import { describe, expect, test } from 'vitest'
import { loopbackPlace, refusalOf, type Visit } from './request-refusal.ts'

const own = '127.0.0.1:3000'
type Sent = Partial<Omit<Visit, 'headers'>> & { host?: string; port?: number; also?: [string, string][] }

const statusOf = ({ method = 'GET', url = '/', host = own, port = 3000, also = [] }: Sent) =>
  refusalOf({ method, url, headers: [['host', host], ...also] }, loopbackPlace(port))?.status

describe('the name it is called by', () => {
  test.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000'])('a visit to %s is let in', (host) => {
    expect(statusOf({ host })).toBeUndefined()
  })

  test.each([
    '',
    'evil.example',
    'evil.example:3000',
    '127.0.0.1',
    '127.0.0.1:3001',
    '127.0.0.1:3000.evil.example',
    'localhost.:3000',
    'localhost:3000, evil.example',
    'user@127.0.0.1:3000',
    '0.0.0.0:3000',
    '[::ffff:127.0.0.1]:3000',
  ])('a visit under the name %s is misdirected', (host) => {
    expect(statusOf({ host })).toBe(421)
  })

  test('a visit under no name or two is misdirected', () => {
    const place = loopbackPlace(3000)
    expect(refusalOf({ method: 'GET', url: '/', headers: [] }, place)?.status).toBe(421)
    expect(statusOf({ also: [['host', 'evil.example']] })).toBe(421)
    expect(statusOf({ also: [['host', own]] })).toBe(421)
  })

  test('on port 80 the name may come without a port, as browsers send it', () => {
    expect(statusOf({ host: 'localhost', port: 80 })).toBeUndefined()
  })
})

describe('another site', () => {
  const post = (...also: [string, string][]) => statusOf({ method: 'POST', url: '/api/views', also })

  test('may not post, the own pages and programs without a page may', () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:4000', 'http://localhost:3000'])
      expect(post(['origin', origin])).toBe(403)
    expect(post(['sec-fetch-site', 'cross-site'])).toBe(403)
    expect(post(['sec-fetch-site', 'same-site'], ['origin', `http://${own}`])).toBe(403)
    expect(post(['origin', `http://${own}`], ['sec-fetch-site', 'same-origin'])).toBeUndefined()
    expect(post()).toBeUndefined()
  })

  test('may link to a page, and may not fetch what the pages ask', () => {
    const also: [string, string][] = [['sec-fetch-site', 'cross-site']]
    expect(statusOf({ url: '/graph', also })).toBeUndefined()
    expect(statusOf({ url: '/api/graph', also })).toBe(403)
    expect(statusOf({ url: '/api/graph', also: [['sec-fetch-site', 'none']] })).toBeUndefined()
  })
})

test.each(['TRACE', 'CONNECT', 'PATCH', 'OPTIONS', 'get', 'PROPFIND'])('%s is nothing that is done here', (method) => {
  expect(statusOf({ method })).toBe(405)
})

test('another protocol, and a compressed request, are refused', () => {
  expect(statusOf({ also: [['upgrade', 'websocket']] })).toBe(400)
  expect(statusOf({ method: 'POST', also: [['content-encoding', 'gzip']] })).toBe(415)
})

test('what only server actions send never reaches the framework; files go where they are imported', () => {
  const post = (url: string, ...also: [string, string][]) => statusOf({ method: 'POST', url, also })
  const form: [string, string] = ['content-type', 'multipart/form-data; boundary=x']
  expect(post('/', ['next-action', 'abc'])).toBe(403)
  expect(post('/', ['content-type', 'text/x-component'])).toBe(403)
  expect(post('/', form)).toBe(403)
  expect(post('/api/views', form)).toBe(403)
  expect(post('/api/views', ['content-type', 'application/x-www-form-urlencoded'])).toBe(403)
  expect(post('/api/imports', form)).toBeUndefined()
  expect(post('/api/imports?label=x', form)).toBeUndefined()
})

test.each([
  '//evil.example',
  '/a/../b',
  '/..',
  '/%2e%2e/etc',
  '/a%2Fb',
  '/a%5cb',
  '/a\\b',
  '/%00',
  '/%252e',
  '/a b',
  '/a?b\u0007',
  'http://169.254.169.254/latest',
  '*',
  '',
  `/${'a'.repeat(2048)}`,
  `/graph?${'a'.repeat(8000)}`,
])('the address %s is not read', (url) => {
  expect(statusOf({ url })).toBe(400)
})

test.each([
  '/graph?focus=resource%3A%2Fsubscriptions%2Fx',
  '/_next/static/chunks/a.b-c~1.js',
  `/graph?${'a'.repeat(7000)}`,
])('the address %s is read', (url) => {
  expect(statusOf({ url })).toBeUndefined()
})
