import { counted } from '#lib/graph/view/words.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'

/** What a life has come to: the rule that finds it, and whom it befell. */
export function describeState({ warnings }: Tenant, key: string): Description | undefined {
  const rule = rules.find(({ id }) => id === key)
  const found = warnings.findings.filter((finding) => finding.rule === key)
  if (!rule || found.length === 0) return undefined
  return {
    node: {
      id: `state:${key}`,
      kind: 'state',
      band: 'states',
      label: rule.title,
      sublabel: `state · ${counted(new Set(found.map(({ subject }) => subject)).size, 'node')}`,
      category: 'other',
      state: 'live',
    },
    kindLabel: 'state of a life',
    summary: [rule.description, rule.why],
    fields: [],
    sections: [
      {
        title: 'Whom it befell',
        items: found.slice(0, 100).map(({ subject, subjectName, severity, severityReason }) => ({
          text: subjectName,
          detail: severityReason,
          node: subject,
          badge: { severity, count: 1 },
        })),
        total: found.length,
      },
    ],
    tags: {},
  }
}
