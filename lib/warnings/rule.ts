import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { Dataset } from '../model/coverage.ts'
import type { Evidence, Remedy, Severity, WarningCategory } from '../model/warning.ts'
import type { WarningSettings } from './settings.ts'

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
  /** What keeps it from false alarms: age, what must have been read, what is left alone. One sentence or two. */
  guard: string
  /** Microsoft's page on it. */
  reference: string
  /** Datasets without which nothing can be said. */
  needs: Dataset[]
  check(index: TenantIndex, settings: WarningSettings): RuleOutcome
}
