import { describe, expect, it } from 'vitest'
import type { Finding } from '#lib/model/warning.ts'
import type { JudgedWarnings } from './judged-warnings.ts'
import { warningsJunit } from './warnings-junit.ts'

const rule = (id: string): JudgedWarnings['rules'][number] => ({
  id,
  title: `Title of ${id}`,
  category: 'lifecycle',
  description: '',
  guard: '',
  reference: '',
})
const finding = (id: string, name: string): Finding => ({
  id,
  rule: 'found',
  title: '',
  severity: 'high',
  severityReason: 'a "quoted" <reason> & more',
  subject: 'identity:x',
  subjectName: name,
  evidence: [{ node: 'identity:x', text: 'seen' }],
  why: '',
  remedy: { text: 'mend it' },
})
const judged: JudgedWarnings = {
  rules: [rule('found'), rule('fine'), rule('unknown')],
  findings: [finding('1', 'first'), finding('2', 'sec\u0000ond')],
  notChecked: [{ rule: 'unknown', text: 'not read', count: 0, remedy: '' }],
}

describe('a JUnit report of warnings', () => {
  it('has a suite a rule: failed, passed, and skipped where it could not be judged', () => {
    const text = warningsJunit(judged)
    expect(text.match(/<testsuite /g)).toHaveLength(3)
    expect(text).toContain('<testsuite name="Title of found" tests="2" failures="2" skipped="0">')
    expect(text).toContain('<testcase classname="fine" name="nothing found"></testcase>')
    expect(text).toContain('<skipped message="not read"/>')
  })

  it('escapes what names hold', () => {
    const text = warningsJunit(judged)
    expect(text).toContain('message="a &quot;quoted&quot; &lt;reason&gt; &amp; more"')
    expect(text).toContain('name="sec\ufffdond"')
  })

  it('passes what was known before', () => {
    expect(warningsJunit({ ...judged, known: new Set(['1']) })).toContain('tests="2" failures="1"')
  })
})
