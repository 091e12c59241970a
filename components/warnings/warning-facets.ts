import { severityWords } from '#components/glyphs/severity-mark.tsx'
import type { Facet } from '#components/tables/facet.ts'
import { severities } from '#lib/model/warning.ts'
import type { RuleSummary } from '#lib/server/answers.ts'
import type { WarningEntry } from './warning-entry.ts'

export const warningFacetKeys = ['severity', 'category', 'decision', 'rule'] as const

const decisionWords = { open: 'Open', accepted: 'Accepted', lapsed: 'Acceptance is over' } as const

const decisionOf = ({ accepted, lapsed }: WarningEntry): keyof typeof decisionWords =>
  accepted ? 'accepted' : lapsed ? 'lapsed' : 'open'

export const categoryWords = { exposure: 'Exposure', lifecycle: 'Life cycle' } as const

export function warningFacets(rules: readonly RuleSummary[]): Facet<WarningEntry>[] {
  return [
    {
      key: 'severity',
      label: 'Severity',
      valueOf: (entry) => entry.severity,
      words: new Map(severities.map((one) => [one, severityWords[one]])),
    },
    {
      key: 'category',
      label: 'Category',
      valueOf: (entry) => entry.category,
      words: new Map(Object.entries(categoryWords)),
    },
    {
      key: 'decision',
      label: 'Decision',
      valueOf: decisionOf,
      words: new Map(Object.entries(decisionWords)),
    },
    {
      key: 'rule',
      label: 'Rule',
      valueOf: (entry) => entry.rule,
      words: new Map(rules.map(({ id, title }) => [id, title])),
    },
  ]
}

/** What typing finds, the ids of nodes among them. */
export const warningText = (entry: WarningEntry) =>
  [
    entry.title,
    entry.subjectName,
    entry.subject,
    entry.severityReason,
    ...entry.evidence.flatMap(({ text, node }) => [text, node]),
  ].join('\n')
