import { describe, expect, it } from 'vitest'
import { judged, s1 } from '../testing/judged.ts'
import { personMay } from '../testing/person-may.ts'

const rule = 'code-execution-on-source'
describe('a strong identity on a resource where others run code', () => {
  it('is found, and who it is is the evidence', () => {
    const { findings } = judged(rule, personMay('Machines'))
    expect(findings).toMatchObject([{ subject: 'identity:p', severity: 'high' }])
    expect(findings[0]!.evidence[0]).toMatchObject({ node: 'principal:person' })
  })

  it('weighs less under a condition', () => {
    expect(judged(rule, personMay('Machines', { condition: 'x' })).findings).toMatchObject([{ severity: 'medium' }])
  })

  it('is not found by the other way, by who is as strong, or for an identity that is not', () => {
    expect(judged(rule, personMay('Federate')).subjects).toEqual([])
    expect(judged(rule, personMay('Owner', { at: s1 })).subjects).toEqual([])
    const weak = personMay('Machines')
    expect(judged(rule, { ...weak, assignments: weak.assignments.slice(1) }).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, personMay('Machines'), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
