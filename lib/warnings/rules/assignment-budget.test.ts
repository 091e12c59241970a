import { describe, expect, it } from 'vitest'
import { judged, rg, roles, s1 } from '../testing/judged.ts'

const rule = 'assignment-budget'
const many = (count: number, at: string, more = {}) =>
  Array.from({ length: count }, (_, index) => ({ who: `p${index}`, role: 'Reader', at, ...more }))
const top = '/providers/Microsoft.Management/managementGroups/top'

describe('role assignments that are running out', () => {
  it('are found in a subscription, counting all in it', () => {
    const assignments = [...many(3000, rg), ...many(200, s1)]
    expect(judged(rule, { roles, assignments }).findings).toMatchObject([
      { subject: `scope:${s1}`, severity: 'medium' },
    ])
  })

  it('are found at a management group, and weigh more near the end', () => {
    expect(judged(rule, { roles, assignments: many(480, top) }).findings).toMatchObject([{ severity: 'high' }])
  })

  it('are not found below the share, nor where only eligible ones or those above fill it up', () => {
    const assignments = [...many(3199, s1), ...many(399, top), ...many(100, s1, { eligible: true })]
    expect(judged(rule, { roles, assignments, subscriptions: { s1: ['top'] } }).subjects).toEqual([])
  })

  it('are unknown without role assignments', () => {
    expect(judged(rule, { roles }, ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
