import type { Finding, Severity } from '../model/warning.ts'

/** What one finding adds, by severity. */
const points: Record<Severity, number> = { critical: 40, high: 20, medium: 10, low: 4, info: 1 }

/** Points from which on a score is in the band. */
const bands = { high: 40, medium: 10, low: 0 } as const
export type ScoreBand = keyof typeof bands

export interface ScoreTerm {
  text: string
  points: number
  /** The node that the finding is about. */
  node: string
}

/** How much is to be done about an identity: the sum of its terms, nothing hidden. */
export interface Score {
  points: number
  band: ScoreBand
  /** The most points first. */
  terms: ScoreTerm[]
}

/** @param own findings about the identity. @param wearers findings about what wears it, which count half. */
export function scoreOf(own: Finding[], wearers: Finding[] = []): Score {
  const terms = [
    ...own.map((finding) => termOf(finding, points[finding.severity])),
    ...wearers.map((finding) => termOf(finding, points[finding.severity] / 2)),
  ].sort((a, b) => b.points - a.points || (a.text < b.text ? -1 : 1))
  const sum = terms.reduce((total, term) => total + term.points, 0)
  const band = (Object.keys(bands) as ScoreBand[]).find((one) => sum >= bands[one])!
  return { points: sum, band, terms }
}

const termOf = ({ title, severity, subject, subjectName }: Finding, count: number): ScoreTerm => ({
  text: `${title} (${severity}, ${subjectName})`,
  points: count,
  node: subject,
})
