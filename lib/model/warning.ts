export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const
export type Severity = (typeof severities)[number]

/** `lifecycle`: something was created, shared, changed or deleted. `exposure`: something is too strong or too open. */
export type WarningCategory = 'lifecycle' | 'exposure'

/** A link into the graph with the words to show for it. `node` is a node id of the graph. */
export interface Evidence {
  node: string
  text: string
}

/** Text to review and run by hand, by language. Nothing of it is ever executed. */
export interface Remedy {
  text: string
  azureCli?: string
  powerShell?: string
  bicep?: string
  terraform?: string
}

/** One finding of one rule. `id` stays the same from snapshot to snapshot while the cause stays. */
export interface Finding {
  id: string
  rule: string
  title: string
  severity: Severity
  /** Why it has this severity here. */
  severityReason: string
  /** The node it is about. */
  subject: string
  subjectName: string
  evidence: Evidence[]
  why: string
  remedy: Remedy
}

/** A rule that could not be judged for some or all of its subjects, and what is missing for it. */
export interface NotChecked {
  rule: string
  text: string
  /** How many subjects could not be judged; 0 where even that is not known. */
  count: number
  remedy: string
}
