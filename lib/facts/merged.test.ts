import { describe, expect, it } from 'vitest'
import type { Wear } from '#lib/model/facts.ts'
import { merged } from './merged.ts'

describe('two facts about the same thing', () => {
  it('fill each other in, and the first is kept where both say something', () => {
    expect(merged<object>({ name: 'a', location: undefined }, { name: 'b', location: 'x', tags: { t: '1' } })).toEqual({
      name: 'a',
      location: 'x',
      tags: { t: '1' },
    })
  })

  it('lose nothing where the second is emptier', () => {
    expect(
      merged<object>({ ancestors: ['a', 'b'], wears: [{ how: 'system' }] }, { ancestors: ['a'], wears: [] }),
    ).toEqual({
      ancestors: ['a', 'b'],
      wears: [{ how: 'system' }],
    })
  })

  it('know a wear again by its identity and say of it what either says', () => {
    const bare = { how: 'user', identityId: '/i' } as Wear
    const full = { how: 'user', identityId: '/i', principalId: 'p', clientId: 'c' } as Wear
    const kubelet = { how: 'kubelet', identityId: '/i' } as Wear
    expect(merged({ wears: [bare] }, { wears: [full, kubelet] })).toEqual({ wears: [full, kubelet] })
  })

  it('that disagree whether a list is complete have a complete one', () => {
    expect(merged({ memberIds: ['a'], complete: false }, { memberIds: ['b'], complete: true })).toEqual({
      memberIds: ['a', 'b'],
      complete: true,
    })
  })

  it.each([
    ['unknown', 'user', 'user'],
    ['servicePrincipal', 'managedIdentity', 'managedIdentity'],
    ['managedIdentity', 'servicePrincipal', 'managedIdentity'],
    ['group', 'unknown', 'group'],
  ])('of the kinds %s and %s are a %s', (first, second, kind) => {
    expect(merged({ kind: first }, { kind: second })).toEqual({ kind })
  })
})
