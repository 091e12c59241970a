import { expect, test } from 'vitest'
import type { Severity } from '#lib/model/warning.ts'
import type { RuleSummary } from '#lib/server/answers.ts'
import { type WarningEntry, warningEntries } from './warning-entry.ts'
import { warningText } from './warning-facets.ts'
import { warningGroups } from './warning-groups.ts'

const entry = (rule: string, subjectName: string, severity: Severity): WarningEntry => ({
  id: `${rule}|${subjectName}`,
  rule,
  title: `Title of ${rule}`,
  severity,
  severityReason: '',
  subject: `identity:${subjectName}`,
  subjectName,
  evidence: [{ node: 'grant:owner@/subscriptions/dev', text: 'Owner at subscription dev' }],
  why: '',
  remedy: { text: '' },
  category: 'lifecycle',
})
const entries = [
  entry('unworn', 'id-b', 'low'),
  entry('unworn', 'id-a', 'low'),
  entry('owner', 'id-b', 'critical'),
  entry('unworn', 'id-c', 'medium'),
]
const shape = (grouping: 'rule' | 'subject') =>
  warningGroups(entries, grouping).map(({ title, worst, entries: some }) => [title, worst, some.map(({ id }) => id)])

test('under a rule stand its subjects, the worst first, then by name', () => {
  expect(shape('rule')).toEqual([
    ['Title of owner', 'critical', ['owner|id-b']],
    ['Title of unworn', 'medium', ['unworn|id-c', 'unworn|id-a', 'unworn|id-b']],
  ])
})

test('under a subject stand its rules, and the subject with the worst finding is first', () => {
  expect(shape('subject')).toEqual([
    ['id-b', 'critical', ['owner|id-b', 'unworn|id-b']],
    ['id-c', 'medium', ['unworn|id-c']],
    ['id-a', 'low', ['unworn|id-a']],
  ])
})

test('grouping loses no finding', () => {
  for (const grouping of ['rule', 'subject'] as const)
    expect(warningGroups(entries, grouping).flatMap((group) => group.entries)).toHaveLength(entries.length)
})

test('a finding takes its category and its reference from its rule', () => {
  const rule = { id: 'unworn', category: 'lifecycle', reference: 'https://example.com/' } as RuleSummary
  expect(warningEntries({ rules: [rule], findings: [entries[0]!] })).toMatchObject([
    { category: 'lifecycle', reference: 'https://example.com/' },
  ])
})

test('a finding is found by what its evidence says and names', () => {
  expect(warningText(entries[0]!)).toContain('Owner at subscription dev')
  expect(warningText(entries[0]!)).toContain('/subscriptions/dev')
})
