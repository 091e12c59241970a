import type { JudgedWarnings } from './judged-warnings.ts'
import { xml } from './xml.ts'

/** Warnings as a JUnit report: a suite a rule, a failed case a new finding; what could not be judged is skipped. */
export function warningsJunit({ rules, findings, notChecked, known }: JudgedWarnings): string {
  const suites = rules.map(({ id, title }) => {
    const own = findings.filter(({ rule }) => rule === id)
    const fresh = own.filter((finding) => !known?.has(finding.id))
    const unknown = notChecked.filter(({ rule }) => rule === id)
    const cases = [
      ...own.map((finding) =>
        known?.has(finding.id)
          ? caseOf(id, `${finding.subjectName} (known before)`)
          : caseOf(
              id,
              finding.subjectName,
              `<failure message="${xml(finding.severityReason)}" type="${finding.severity}">${xml(
                [...finding.evidence.map(({ text }) => text), finding.remedy.text].join('\n'),
              )}</failure>`,
            ),
      ),
      ...unknown.map(({ text }) => caseOf(id, 'not checked', `<skipped message="${xml(text)}"/>`)),
      ...(own.length + unknown.length === 0 ? [caseOf(id, 'nothing found')] : []),
    ]
    return `  <testsuite name="${xml(title)}" tests="${cases.length}" failures="${fresh.length}" skipped="${unknown.length}">\n${cases.join('\n')}\n  </testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Lanyard">\n${suites.join('\n')}\n</testsuites>\n`
}

const caseOf = (rule: string, name: string, inside = '') =>
  `    <testcase classname="${xml(rule)}" name="${xml(name)}">${inside}</testcase>`
