import { describe, expect, it } from 'vitest'
import { judged, rg, roles, s1 } from '../testing/judged.ts'

const rule = 'policy-cannot-remediate'
const policy = `${s1}/providers/Microsoft.Authorization/policyAssignments/tags`
const resources = [{ id: policy, wears: [{ principalId: 'p' }] }]

describe('a policy whose identity may not repair anything', () => {
  it('is found where its identity holds no role there', () => {
    const elsewhere = [{ who: 'p', role: 'Owner', at: '/subscriptions/s2' }]
    expect(judged(rule, { resources, roles, assignments: elsewhere }).findings).toMatchObject([
      { subject: `resource:${policy.toLowerCase()}`, severity: 'medium' },
    ])
  })

  it.each([rg, s1, '/'])('is unknown where it holds some role at %s: the definition was not read', (at) => {
    const assignments = [{ who: 'p', role: 'Reader', at }]
    expect(judged(rule, { resources, roles, assignments })).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
  })

  it('is not found for a policy without an identity', () => {
    expect(judged(rule, { resources: [policy], roles })).toMatchObject({ subjects: [], notChecked: [] })
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, { resources, roles }, ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
