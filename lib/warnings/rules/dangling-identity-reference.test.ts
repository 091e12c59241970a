import { describe, expect, it } from 'vitest'
import { identity, judged, roles, vm } from '../testing/judged.ts'

const rule = 'dangling-identity-reference'
const wearer = { id: vm, wears: [{ identityId: identity('gone'), principalId: 'gone' }] }

describe('a resource that names a deleted identity', () => {
  it('is found when the directory did not return the principal', () => {
    const { findings } = judged(rule, { resources: [wearer], asked: ['gone'] })
    expect(findings).toMatchObject([{ subject: `resource:${vm.toLowerCase()}`, severity: 'medium' }])
  })

  it('is found when the subscription lists its identities and this one is not among them', () => {
    expect(judged(rule, { resources: [wearer, identity('other')] }).subjects).toHaveLength(1)
  })

  it('is not found for an identity that is there', () => {
    expect(judged(rule, { resources: [wearer, { id: identity('GONE') }], roles }).subjects).toEqual([])
  })

  it('is unknown where no identity of that subscription was read', () => {
    const { subjects, notChecked } = judged(rule, { resources: [wearer] })
    expect(subjects).toEqual([])
    expect(notChecked).toMatchObject([{ count: 1 }])
  })
})
