import { expect, test } from 'vitest'
import { refusalOf } from './refusal.ts'

test.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000'])('a visit to %s is let in', (host) => {
  expect(refusalOf({ method: 'GET', host }, 3000)).toBeUndefined()
})

test.each([
  undefined,
  '',
  'evil.example',
  'evil.example:3000',
  '127.0.0.1',
  '127.0.0.1:3001',
  '127.0.0.1:3000.evil.example',
  'localhost.:3000',
  'localhost:3000, evil.example',
  '0.0.0.0:3000',
  '[::ffff:127.0.0.1]:3000',
])('a visit under the name %s is misdirected', (host) => {
  expect(refusalOf({ method: 'GET', host }, 3000)?.status).toBe(421)
})

test('on port 80 the name may come without a port, as browsers send it', () => {
  expect(refusalOf({ method: 'GET', host: 'localhost' }, 80)).toBeUndefined()
})

test('another site may not post, the own pages and programs without a page may', () => {
  const post = (origin?: string) => refusalOf({ method: 'POST', host: 'localhost:3000', origin }, 3000)?.status
  expect(post('https://evil.example')).toBe(403)
  expect(post('null')).toBe(403)
  expect(post('http://localhost:4000')).toBe(403)
  expect(post('http://127.0.0.1:3000')).toBe(403)
  expect(post('http://localhost:3000')).toBeUndefined()
  expect(post()).toBeUndefined()
})

test('another site may link here', () => {
  expect(refusalOf({ method: 'GET', host: 'localhost:3000', origin: 'https://evil.example' }, 3000)).toBeUndefined()
})
