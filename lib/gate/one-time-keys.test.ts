import { expect, test } from 'vitest'
import { keyLasts, oneTimeKeys } from './one-time-keys.ts'

const start = Date.UTC(2026, 10, 1)

test('a key has 256 random bits, lets in once, and only within ten minutes', () => {
  const keys = oneTimeKeys()
  const [one, other] = [keys.issue(start), keys.issue(start)]
  expect(Buffer.from(one, 'base64url')).toHaveLength(32)
  expect(one).not.toBe(other)
  expect(keys.redeem(one, start + keyLasts - 1)).toBe(true)
  expect(keys.redeem(one, start + keyLasts - 1)).toBe(false)
  expect(keys.redeem(other, start + keyLasts)).toBe(false)
})

test('what is no key lets nobody in, and takes no key from anybody', () => {
  const keys = oneTimeKeys()
  const key = keys.issue(start)
  for (const wrong of ['', key.slice(1), `${key}x`, key.toUpperCase(), '__proto__'])
    expect(keys.redeem(wrong, start)).toBe(false)
  expect(keys.redeem(key, start)).toBe(true)
})

test('of many links that were asked for the latest stay', () => {
  const keys = oneTimeKeys()
  const issued = Array.from({ length: 20 }, () => keys.issue(start))
  expect(issued.filter((key) => keys.redeem(key, start))).toEqual(issued.slice(-8))
})
