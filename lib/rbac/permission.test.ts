import { describe, expect, it } from 'vitest'
import type { Permission } from '../model/facts.ts'
import { grantsAnything, patternsLeft, takesAll } from './permission.ts'

const block = (part: Partial<Permission>): Permission => ({
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  ...part,
})

describe('permission blocks', () => {
  it.each([
    [['*'], ['*'], []],
    [['*/read'], ['*'], []],
    [['a/b/*', 'a/c/read'], ['A/*/read', 'a/b/*'], []],
    [['a/*'], ['a/b/*'], ['a/*']],
    [['*'], ['*/write'], ['*']],
    [['a/*/read'], ['*/read'], []],
  ])('with %j less %j leave %j', (actions, notActions, left) => {
    expect(patternsLeft([block({ actions, notActions })], 'control')).toEqual(left)
  })

  it('are each judged by themselves, and each plane by itself', () => {
    const blocks = [block({ actions: ['a/b'], notActions: ['*'] }), block({ dataActions: ['a/c'] })]
    expect(grantsAnything(blocks, 'control')).toBe(false)
    expect(grantsAnything(blocks, 'data')).toBe(true)
  })
})

describe('a deny takes all that a pattern holds', () => {
  it.each([
    [{ actions: ['*'] }, '*', true],
    [{ actions: ['*'] }, 'a/*/read', true],
    [{ actions: ['*/read'] }, 'a/b/read', true],
    [{ actions: ['*/read'] }, '*', false],
    [{ actions: ['a/*'] }, 'a/b/*', true],
    // What the deny leaves out is none of the pattern’s, or may be.
    [{ actions: ['*'], notActions: ['*/read'] }, 'a/b/write', true],
    [{ actions: ['*'], notActions: ['*/read'] }, 'a/b/read', false],
    [{ actions: ['*'], notActions: ['*/read'] }, 'a/*/write', true],
    [{ actions: ['*'], notActions: ['*/read'] }, 'a/*', false],
    [{ actions: ['*'], notActions: ['c/*'] }, 'a/*', true],
    [{ actions: ['*'], notActions: ['a/b/read'] }, 'a/*', false],
    [{ actions: ['*'], notActions: ['c/d/read'] }, 'a/*', true],
    [{ actions: ['*'], notActions: ['a/*/read'] }, 'a/*', false],
    [{ actions: ['*'], condition: 'c' }, 'a/b', false],
    [{ dataActions: ['*'] }, 'a/b', false],
  ])('%j of `%s`: %s', (deny, pattern, taken) => {
    expect(takesAll([block(deny)], 'control', pattern)).toBe(taken)
  })
})
