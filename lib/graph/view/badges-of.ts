import { type Finding, type Severity, severities } from '../../model/warning.ts'

export interface Badge {
  severity: Severity
  count: number
}

/** The worst finding on each node, and how many there are. */
export function badgesOf(findings: Finding[]): Map<string, Badge> {
  const badges = new Map<string, Badge>()
  for (const { subject, severity } of findings) {
    const badge = badges.get(subject)
    if (!badge) badges.set(subject, { severity, count: 1 })
    else {
      badge.count++
      if (severities.indexOf(severity) < severities.indexOf(badge.severity)) badge.severity = severity
    }
  }
  return badges
}
