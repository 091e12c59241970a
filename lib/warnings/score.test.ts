import { describe, expect, it } from 'vitest'
import type { Finding, Severity } from '../model/warning.ts'
import { scoreOf } from './score.ts'

const finding = (severity: Severity): Finding => ({
  id: severity,
  rule: 'r',
  title: 'T',
  severity,
  severityReason: '',
  subject: 'identity:p',
  subjectName: 'p',
  evidence: [],
  why: '',
  remedy: { text: '' },
})

describe('the score of an identity', () => {
  it('is the sum of its terms, the most points first', () => {
    const { points, terms } = scoreOf([finding('low'), finding('high')], [finding('critical')])
    expect(terms.map((term) => term.points)).toEqual([20, 20, 4])
    expect(points).toBe(terms.reduce((sum, term) => sum + term.points, 0))
    expect(terms[2]).toEqual({ text: 'T (low, p)', points: 4, node: 'identity:p' })
  })

  it.each<[Severity[], string]>([
    [[], 'low'],
    [['low', 'low', 'info'], 'low'],
    [['medium'], 'medium'],
    [['high', 'medium', 'low', 'low'], 'medium'],
    [['critical'], 'high'],
    [['high', 'high'], 'high'],
  ])('of %j is in the band %s', (severities, band) => {
    expect(scoreOf(severities.map(finding)).band).toBe(band)
  })
})
