import { type Finding, type Severity, severities } from '#lib/model/warning.ts'

/** Findings by the node they are about. */
export function findingsBySubject(findings: Finding[]): Map<string, Finding[]> {
  const bySubject = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = bySubject.get(finding.subject)
    if (list) list.push(finding)
    else bySubject.set(finding.subject, [finding])
  }
  return bySubject
}

export function worstOf(findings: readonly { severity: Severity }[] | undefined): Severity | undefined {
  return findings?.reduce<Severity | undefined>(
    (worst, { severity }) =>
      worst === undefined || severities.indexOf(severity) < severities.indexOf(worst) ? severity : worst,
    undefined,
  )
}
