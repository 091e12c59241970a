import { type Severity, severities } from '#lib/model/warning.ts'

/** Worst last, so that sorting downwards begins with it; among equals the one with more findings. */
export function severityOrder(worst: Severity | undefined, findings: number): number {
  return worst ? (severities.length - severities.indexOf(worst)) * 1_000_000 + findings : 0
}
