import { expect, test } from 'vitest'
import { returnPathFrom } from './return-path.ts'

test.each([
  '/',
  '/graph',
  '/graph?lens=reach&id=resource%3A%2Fsubscriptions%2Fa',
  '/nodes?id=a%20b',
  '/history?from=1&to=2',
])('after signing in somebody goes on to %s', (path) => {
  expect(returnPathFrom(path)).toBe(path)
})

const elsewhere = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/%2f%2fevil.example',
  '/%5cevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '@evil.example',
  '.evil.example',
  '/auth/logout',
  '/auth/../auth/login',
  '/api/history/file',
  '/%0d%0aset-cookie:a=b',
  '/<script>',
  '/ü',
  `/${'a'.repeat(5000)}`,
]
test.each(elsewhere)('%j leads to the first page and nowhere else', (path) => {
  expect(returnPathFrom(path)).toBe('/')
})

test('of these, some would lead a browser away if only their first letter were looked at', () => {
  const own = 'https://lanyard.example.com'
  const away = elsewhere.filter((path) => path.startsWith('/') && new URL(path, own).origin !== own)
  expect(away.length).toBeGreaterThan(3)
})
