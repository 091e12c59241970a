import { type Acceptance, isInForce } from '#lib/model/acceptance.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import type { JudgedFinding, WarningsAnswer } from './answers.ts'
import type { Tenant } from './runtime.ts'
import { worstOf } from './worst.ts'

interface Decided {
  acceptances: Acceptance[]
  /** ISO time. */
  now: string
}

/** Every finding, with the decision to live with it where somebody took one; a rule counts what is not accepted. */
export function listWarnings({ snapshot, warnings }: Tenant, decided?: Decided): WarningsAnswer {
  const { acceptances, now } = decided ?? { acceptances: [], now: snapshot.takenAt }
  const byFinding = new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]))
  const findings = warnings.findings.map((finding): JudgedFinding => {
    const acceptance = byFinding.get(finding.id)
    if (!acceptance) return finding
    byFinding.delete(finding.id)
    return { ...finding, [isInForce(acceptance, now) ? 'accepted' : 'lapsed']: acceptance }
  })
  const open = Map.groupBy(
    findings.filter(({ accepted }) => !accepted),
    ({ rule }) => rule,
  )
  return {
    snapshotId: snapshot.id,
    rules: rules.map(({ id, title, category, description, guard, reference }) => {
      const own = open.get(id) ?? []
      return { id, title, category, description, guard, reference, findings: own.length, worst: worstOf(own) }
    }),
    findings,
    notChecked: warnings.notChecked,
    closed: [...byFinding.values()],
  }
}
