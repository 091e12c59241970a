import { expect, it } from 'vitest'
import { factKey, factText } from './fact-text.ts'

it('equal facts have the same text, whatever the order of their keys', () => {
  expect(factText({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}')
  expect(factText({ a: 'x', b: [{ c: null, d: 1 }] })).toBe('{"a":"x","b":[{"c":null,"d":1}]}')
})

it('what is undefined is left out, as JSON does', () => {
  expect(factText({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
})

it('a key called `__proto__` stays a key', () => {
  const tags = JSON.parse('{"__proto__":"kept","a":"b"}')
  expect(factText(tags)).toBe('{"__proto__":"kept","a":"b"}')
})

it('text has no line break, NUL or lone surrogate in the raw', () => {
  const text = factText({ name: 'a\nb\r\0\ud800' })
  expect(text).toBe('{"name":"a\\nb\\r\\u0000\\ud800"}')
})

it('a fact is named by its kind and its id', () => {
  expect(factKey('principals', 'a')).toMatch(/^[0-9a-f]{32}$/)
  expect(factKey('principals', 'a')).not.toBe(factKey('directoryLookups', 'a'))
})

it('ids that differ in a lone surrogate only have different keys', () => {
  expect(factKey('principals', 'a\ud800')).not.toBe(factKey('principals', 'a\ud801'))
})
