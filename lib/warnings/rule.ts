import type { TenantIndex } from '../graph/tenant-index.ts'
import type { Dataset } from '../model/coverage.ts'
import type { Evidence, Remedy, Severity, WarningCategory } from '../model/warning.ts'

/** What a rule says of one subject; the frame around it adds the rule's own words. */
export interface Observation {
  /** Node id of the graph. */
  subject: string
  subjectName: string
  /** Told apart from the rule's other observations on the same subject; part of the finding's lasting id. */
  cause?: string
  severity: Severity
  severityReason: string
  evidence: Evidence[]
  remedy: Remedy
}

/** What a rule could not judge. */
export interface Unjudged {
  count: number
  text: string
  remedy: string
}

export interface RuleOutcome {
  observations: Observation[]
  unjudged?: Unjudged
}

/** One lifecycle or exposure warning. `check` is pure; thresholds come from `settings`. */
export interface Rule {
  id: string
  title: string
  category: WarningCategory
  /** What it looks for, one sentence. */
  description: string
  /** Why it matters, two sentences. */
  why: string
  /** Microsoft's page on it. */
  reference: string
  /** Datasets without which nothing can be said. */
  needs: Dataset[]
  check(index: TenantIndex, settings: WarningSettings): RuleOutcome
}

export interface WarningSettings {
  /** ISO time against which ages are measured: the snapshot's own. */
  now: string
  /** Assignments younger than this are left alone: the directory may not know the principal yet. */
  replicationHours: number
  /** An identity worn by more resources than this is shared widely. */
  widelyShared: number
}

export const defaultWarningSettings = { replicationHours: 1, widelyShared: 10 }
