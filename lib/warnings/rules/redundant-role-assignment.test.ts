import { describe, expect, it } from 'vitest'
import { judged, rg, roles, s1, vm } from '../testing/judged.ts'

const rule = 'redundant-role-assignment'
const above = { who: 'p', role: 'Reader', at: s1 }
const below = { who: 'p', role: 'Reader', at: rg }

describe('a role assigned again below', () => {
  it('is found, once for each principal', () => {
    const assignments = [above, below, { ...below, at: vm }]
    const { findings } = judged(rule, { roles, assignments, resources: [vm] })
    expect(findings).toMatchObject([{ subject: 'principal:p', severity: 'info' }])
    expect(findings[0]!.evidence).toHaveLength(2)
  })

  it.each([
    ['another role', { ...above, role: 'Owner' }],
    ['another principal', { ...above, who: 'q' }],
    ['another subscription', { ...above, at: '/subscriptions/s2' }],
    ['a condition', { ...above, condition: 'x' }],
    ['an eligible assignment', { ...above, eligible: true }],
  ])('is not found under %s', (_, other) => {
    expect(judged(rule, { roles, assignments: [other, below] }).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, { roles }, ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
