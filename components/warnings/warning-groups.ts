import { byName } from '#components/tables/name-key.ts'
import { type Severity, severities } from '#lib/model/warning.ts'
import type { WarningEntry } from './warning-entry.ts'

export const groupings = ['rule', 'subject'] as const
export type Grouping = (typeof groupings)[number]

export interface WarningGroup {
  /** The rule's id or the subject's node. */
  key: string
  title: string
  worst: Severity
  entries: WarningEntry[]
}

const rank = (severity: Severity) => severities.indexOf(severity)
/** What tells the findings of a group apart: its subject under a rule, its rule under a subject. */
const nameIn = (grouping: Grouping, entry: WarningEntry) => (grouping === 'rule' ? entry.subjectName : entry.title)

/** The worst first, groups as well as the findings in them; then the group with more, then by name. */
export function warningGroups(entries: readonly WarningEntry[], grouping: Grouping): WarningGroup[] {
  const groups = Map.groupBy(entries, (entry) => (grouping === 'rule' ? entry.rule : entry.subject))
  return [...groups]
    .map(([key, some]) => {
      const sorted = some.toSorted(
        (a, b) => rank(a.severity) - rank(b.severity) || byName(nameIn(grouping, a), nameIn(grouping, b)),
      )
      const first = sorted[0]!
      const title = grouping === 'rule' ? first.title : first.subjectName
      return { key, title, worst: first.severity, entries: sorted }
    })
    .sort((a, b) => rank(a.worst) - rank(b.worst) || b.entries.length - a.entries.length || byName(a.title, b.title))
}
