import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { datasets } from '../model/coverage.ts'
import { type Finding, type NotChecked, type Severity, severities } from '../model/warning.ts'
import type { Observation, Rule } from './rule.ts'
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
  const judging = judgedRuleByRule(index, settings)
  for (;;) {
    const step = judging.next()
    if (step.done) return step.value
  }
}

/** The same, stopping after each rule, so that whoever judges a large tenant can do something else in between. */
export function* judgedRuleByRule(index: TenantIndex, settings: WarningSettings): Generator<void, Warnings> {
  const bySeverity = new Map<Severity, Finding[]>(severities.map((severity) => [severity, []]))
  const notChecked: NotChecked[] = []
  for (const rule of rules) {
    const missing = rule.needs.filter((dataset) => !index.isRead(dataset))
    if (missing.length > 0) {
      notChecked.push(missingDatasets(index, rule, missing))
      continue
    }
    const { observations, unjudged } = rule.check(index, settings)
    // Rules come in order, so that only what one of them found is to be sorted.
    for (const finding of observations.map((observation) => findingOf(rule, observation)).sort(byName))
      bySeverity.get(finding.severity)!.push(finding)
    if (unjudged) notChecked.push({ rule: rule.id, ...unjudged })
    yield
  }
  return { findings: [...bySeverity.values()].flat(), notChecked }
}

const findingOf = (rule: Rule, { cause, ...observed }: Observation): Finding => ({
  ...observed,
  id: cause ? `${rule.id}|${observed.subject}|${cause}` : `${rule.id}|${observed.subject}`,
  rule: rule.id,
  title: rule.title,
  why: rule.why,
})

const byName = (a: Finding, b: Finding) =>
  alphabetically.compare(a.subjectName, b.subjectName) || (a.id < b.id ? -1 : 1)

function missingDatasets(index: TenantIndex, rule: Rule, missing: Rule['needs']): NotChecked {
  const cells = index.coverage.filter((cell) => missing.includes(cell.dataset))
  return {
    rule: rule.id,
    count: 0,
    text: `not read: ${missing.map((dataset) => datasets[dataset]).join(', ')}`,
    remedy: cells.flatMap((cell) => cell.remedy ?? []).join('\n'),
  }
}
