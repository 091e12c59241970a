import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each(['/', '/graph', '/graph?focus=a%2Fb&snapshot=3', '/nodes?id=resource:/subscriptions/x', '/learn/exercises'])(
  'somebody may come back to %s',
  (text) => {
    expect(returnPath(text)).toBe(text)
  },
)

test.each([
  '',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://evil.example/graph',
  'javascript:alert(1)',
  '%2f%2fevil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  '/a/../../b',
  '/\tgraph',
  '/graph\r\nSet-Cookie: a=b',
  '/"><script>',
  '/api/history/file',
  '/sign-out',
  `/${'a'.repeat(5000)}`,
])('nobody is led to %s', (text) => {
  expect(returnPath(text)).toBeUndefined()
})
