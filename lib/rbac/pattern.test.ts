import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from './pattern.ts'

describe('action patterns', () => {
  it.each([
    ['*', 'microsoft.compute/virtualmachines/read', true],
    ['*/read', 'microsoft.compute/virtualmachines/read', true],
    ['*/read', 'read', true],
    ['*/read', 'microsoft.compute/virtualmachines/spread', false],
    ['Microsoft.Compute/*', 'microsoft.compute/virtualMachines/write', true],
    ['Microsoft.Compute/*', 'microsoft.computes/virtualMachines/write', false],
    ['Microsoft.Authorization/*/Write', 'microsoft.authorization/roleassignments/write', true],
    ['Microsoft.Authorization/*/Write', 'Microsoft.Authorization/write', true],
    [
      'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
      'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action',
      true,
    ],
    [
      'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
      'Microsoft.ManagedIdentity/userAssignedIdentities/x/assign/action',
      true,
    ],
    [
      'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
      'Microsoft.ManagedIdentity/userAssignedIdentities/reassign/action',
      false,
    ],
    ['a/*/*/x', 'a/x', true],
    ['a/*/b/*/c', 'a/b/c', true],
    ['a/*/b/*/c', 'a/1/2/b/3/c', true],
    ['a/*/b/*/c', 'a/bc', false],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'axxbyyc', true],
    ['a*b*c', 'acb', false],
    [' Microsoft.Storage/*/read ', 'Microsoft.Storage/storageAccounts/read', true],
    ['a.c/read', 'abc/read', false],
    ['*/', 'a/', true],
    ['**', 'anything', true],
    ['', '', true],
    ['', 'a', false],
  ])('%s on %s is %s', (pattern, action, expected) => {
    expect(matches(pattern, action)).toBe(expected)
  })

  it('folds the letters A to Z only', () => {
    expect(matches('Microsoft.KİT/read', 'microsoft.kit/read')).toBe(false)
    expect(matches('microsoft.kıt/READ', 'microsoft.kıt/read')).toBe(true)
  })

  it('agrees with a plain backtracking matcher', () => {
    // Written without sharing anything: a regular expression from the rule as Microsoft's behaviour states it.
    const plain = (pattern: string, action: string) => {
      const source = pattern
        .split(/(?<=^|\/)(\*\/)|(\*)/)
        .filter((part) => part !== undefined && part !== '')
        .map((part) => (part === '*/' ? '(?:.*/)?' : part === '*' ? '.*' : part))
        .join('')
      return new RegExp(`^${source}$`).test(action)
    }
    const letters = fc.constantFrom('a', 'b', '/', '*', '*/', '/*/')
    const pattern = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join('').replace(/\*{2,}/g, '*'))
    const action = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(pattern, action, (text, asked) => {
        expect(matches(text, asked)).toBe(plain(text, asked))
      }),
      { numRuns: 3000 },
    )
  })

  it('stays fast on many stars', () => {
    const pattern = `${'a*'.repeat(40)}b`
    expect(matches(pattern, 'a'.repeat(20_000))).toBe(false)
    expect(matches(`${'*/'.repeat(40)}x`, 'a/'.repeat(10_000))).toBe(false)
  })
})
