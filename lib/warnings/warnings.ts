import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { datasets } from '../model/coverage.ts'
import { type Finding, type NotChecked, severities } from '../model/warning.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import type { WarningSettings } from './settings.ts'

const alphabetically = new Intl.Collator('en')

export interface Warnings {
  /** Worst first, then by rule and subject. */
  findings: Finding[]
  notChecked: NotChecked[]
}

/** Judges every rule. A rule whose datasets were not read says so and finds nothing. */
export function warningsOf(index: TenantIndex, settings: WarningSettings): Warnings {
  const findings: Finding[] = []
  const notChecked: NotChecked[] = []
  for (const rule of rules) {
    const missing = rule.needs.filter((dataset) => !index.isRead(dataset))
    if (missing.length > 0) {
      notChecked.push(missingDatasets(index, rule, missing))
      continue
    }
    const { observations, unjudged } = rule.check(index, settings)
    for (const { cause, ...observed } of observations)
      findings.push({
        ...observed,
        id: [rule.id, observed.subject, ...(cause ? [cause] : [])].join('|'),
        rule: rule.id,
        title: rule.title,
        why: rule.why,
      })
    if (unjudged) notChecked.push({ rule: rule.id, ...unjudged })
  }
  findings.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      alphabetically.compare(a.rule, b.rule) ||
      alphabetically.compare(a.subjectName, b.subjectName) ||
      (a.id < b.id ? -1 : 1),
  )
  return { findings, notChecked }
}

function missingDatasets(index: TenantIndex, rule: Rule, missing: Rule['needs']): NotChecked {
  const cells = index.coverage.filter((cell) => missing.includes(cell.dataset))
  return {
    rule: rule.id,
    count: 0,
    text: `not read: ${missing.map((dataset) => datasets[dataset]).join(', ')}`,
    remedy: cells.flatMap((cell) => cell.remedy ?? []).join('\n'),
  }
}
