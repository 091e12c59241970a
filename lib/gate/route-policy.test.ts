import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiPolicies, pagePolicies, roleFor } from './route-policy.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const addressOf = (file: string) => `/${file.split('/').slice(1, -1).join('/')}`

/** Every method that a route's file answers, as `GET /api/status`. */
function methodsOf(file: string, source: string): string[] {
  return methods
    .filter((method) => new RegExp(`^export (?:const|(?:async )?function)\\*? ${method}\\b`, 'm').test(source))
    .map((method) => `${method} ${addressOf(file)}`)
}

const files = (name: string) => globSync(`app/**/${name}`).map((file) => file.replaceAll('\\', '/'))
const answered = files('route.ts').flatMap((file) => methodsOf(file, readFileSync(file, 'utf8')))
const stated = [...apiPolicies].flatMap(([path, policy]) => Object.keys(policy).map((method) => `${method} ${path}`))
const withoutPolicy = (routes: string[]) => routes.filter((route) => !stated.includes(route))

test('every method of every route has a policy, and every policy a route', () => {
  expect(answered.length).toBeGreaterThan(50)
  expect(withoutPolicy(answered)).toEqual([])
  expect(stated.filter((route) => !answered.includes(route))).toEqual([])
})

test('every page has a policy, and every policy a page', () => {
  const pages = files('page.tsx').map(addressOf)
  expect(pages.filter((page) => !pagePolicies.has(page))).toEqual([])
  expect([...pagePolicies.keys()].filter((page) => !pages.includes(page))).toEqual(['/icon.svg'])
})

const manifest = '.next/app-path-routes-manifest.json'
test.skipIf(!existsSync(manifest))('the build holds no route that the sources do not show', () => {
  const built = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)
  const known = built.filter(([, path]) => apiPolicies.has(path) || pagePolicies.has(path) || path.startsWith('/_'))
  expect(built.filter((entry) => !known.includes(entry))).toEqual([])
})

describe('the test itself can fail: five routes without a policy are found', () => {
  test.each([
    ['app/api/secrets/route.ts', 'export const GET = () => answered(secrets)'],
    ['app/api/status/route.ts', 'export const DELETE = () => answered(secrets)'],
    ['app/api/views/route.ts', 'export async function POST(request: Request) {'],
    ['app/api/map/all/route.ts', 'export function GET(request: Request) {'],
    ['app/dump/route.ts', 'export const HEAD = () => answered(secrets)'],
  ])('%s: %s', (file, source) => {
    expect(withoutPolicy(methodsOf(file, source))).toHaveLength(1)
  })
})

test('what is no address of the API is for nobody', () => {
  for (const path of ['/api', '/api/', '/api/statu', '/api/status/', '/api/STATUS', '/api/%73tatus', '/api/status.rsc'])
    expect(roleFor('GET', path)).toBe('no such address')
})

test('what an address does not do is refused, and reading the head of it is reading it', () => {
  expect(roleFor('POST', '/api/status')).toBe('no such method')
  expect(roleFor('POST', '/graph')).toBe('no such method')
  expect(roleFor('HEAD', '/api/history/file')).toBe('Admin')
})
