import { beforeEach, expect, test } from 'vitest'
import { forAddress, fromAddress } from './address-masks.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage
})

test('an address names nothing, and this browser knows what it means', () => {
  const masked = forAddress('identity:ledger')
  expect(masked).toMatch(/^~[a-z0-9]{6}$/)
  expect(forAddress('identity:ledger')).toBe(masked)
  expect(forAddress(masked)).toBe(masked)
  expect(fromAddress(masked)).toBe('identity:ledger')
})

test('another browser does not know it, and what is not masked means itself', () => {
  expect(fromAddress('~abc234')).toBe('~abc234')
  expect(fromAddress('identity:ledger')).toBe('identity:ledger')
})
