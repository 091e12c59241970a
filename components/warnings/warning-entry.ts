import type { WarningCategory } from '#lib/model/warning.ts'
import type { JudgedFinding, RuleSummary, WarningsAnswer } from '#lib/server/answers.ts'

/** A finding with what its rule says of all of them. */
export interface WarningEntry extends JudgedFinding {
  category: WarningCategory
  guard?: string
  reference?: string
}

export function warningEntries({ rules, findings }: Pick<WarningsAnswer, 'rules' | 'findings'>): WarningEntry[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return findings.map((finding) => {
    const rule: RuleSummary | undefined = byId.get(finding.rule)
    return { ...finding, category: rule?.category ?? 'exposure', guard: rule?.guard, reference: rule?.reference }
  })
}
