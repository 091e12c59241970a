import { describe, expect, it } from 'vitest'
import { judged, s1 } from '../testing/judged.ts'
import { personMay } from '../testing/person-may.ts'

const rule = 'can-be-become'
describe('a strong identity that others can become', () => {
  it('is found, and who it is is the evidence', () => {
    const { findings } = judged(rule, personMay('Federate'))
    expect(findings).toMatchObject([{ subject: 'identity:p', severity: 'high' }])
    expect(findings[0]!.evidence[0]).toMatchObject({ node: 'principal:person' })
  })

  it('weighs less under a condition', () => {
    expect(judged(rule, personMay('Federate', { condition: 'x' })).findings).toMatchObject([{ severity: 'medium' }])
  })

  it('is not found by the other way, by who is as strong, or for an identity that is not', () => {
    expect(judged(rule, personMay('Machines')).subjects).toEqual([])
    expect(judged(rule, personMay('Owner', { at: s1 })).subjects).toEqual([])
    const weak = personMay('Federate')
    expect(judged(rule, { ...weak, assignments: weak.assignments.slice(1) }).subjects).toEqual([])
  })

  it('is unknown without role assignments', () => {
    expect(judged(rule, personMay('Federate'), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
