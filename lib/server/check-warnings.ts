import type { JudgedWarnings } from '#lib/exports/judged-warnings.ts'
import { warningsJunit } from '#lib/exports/warnings-junit.ts'
import { warningsSarif } from '#lib/exports/warnings-sarif.ts'
import { type Finding, type Severity, severities } from '#lib/model/warning.ts'
import { listWarnings } from './list-warnings.ts'
import type { Tenant } from './runtime.ts'

export const checkFormats = ['text', 'json', 'sarif', 'junit'] as const
export type CheckFormat = (typeof checkFormats)[number]

export interface Checked extends JudgedWarnings {
  /** Findings that were not known before and are at least so severe. */
  failing: Finding[]
}

/** @param baseline ids of findings that were known before. */
export function checkWarnings(
  tenant: Tenant,
  { failOn, baseline }: { failOn: Severity; baseline?: ReadonlySet<string> },
): Checked {
  const { rules, findings, notChecked } = listWarnings(tenant)
  const failing = findings.filter(
    ({ id, severity }) => severities.indexOf(severity) <= severities.indexOf(failOn) && !baseline?.has(id),
  )
  return { rules, findings, notChecked, failing, ...(baseline ? { known: baseline } : {}) }
}

/** A file of the findings; `json` is what a later check takes as its baseline. */
export function checkedAs(format: Exclude<CheckFormat, 'text'>, { failing, ...judged }: Checked): string {
  switch (format) {
    case 'json': {
      const { findings, notChecked, known } = judged
      const isNew = (id: string) => (known ? { isNew: !known.has(id) } : {})
      return `${JSON.stringify({ findings: findings.map((finding) => ({ ...finding, ...isNew(finding.id) })), notChecked, failing: failing.map(({ id }) => id) }, undefined, 2)}\n`
    }
    case 'sarif':
      return `${JSON.stringify(warningsSarif(judged), undefined, 2)}\n`
    case 'junit':
      return warningsJunit(judged)
  }
}

/** Ids of the findings in a file that an earlier check, or `lanyard warnings --json`, wrote. Throws on anything else. */
export function baselineIn(text: string): ReadonlySet<string> {
  const { findings } = JSON.parse(text) ?? {}
  if (!Array.isArray(findings) || findings.some((finding) => typeof finding?.id !== 'string'))
    throw new Error('it holds no `findings`')
  return new Set(findings.map(({ id }: { id: string }) => id))
}
