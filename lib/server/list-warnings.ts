import { rules } from '#lib/warnings/rules/index.ts'
import type { WarningsAnswer } from './answers.ts'
import type { Tenant } from './runtime.ts'
import { worstOf } from './worst.ts'

export function listWarnings({ snapshot, warnings }: Tenant): WarningsAnswer {
  return {
    snapshotId: snapshot.id,
    rules: rules.map(({ id, title, category, description, guard, reference }) => {
      const findings = warnings.findings.filter((finding) => finding.rule === id)
      return { id, title, category, description, guard, reference, findings: findings.length, worst: worstOf(findings) }
    }),
    ...warnings,
  }
}
