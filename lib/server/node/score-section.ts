import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import { counted } from '#lib/graph/view/words.ts'
import { scoreOf } from '#lib/warnings/score.ts'
import type { DetailSection } from '../answers.ts'
import type { Tenant } from '../runtime.ts'

/** How much is to be done about an identity, term by term. */
export function scoreSection({ warnings }: Tenant, identity: ManagedIdentity): DetailSection {
  const node = nodeId.identity(identity)
  const wearers = new Set(identity.wornBy.map(({ resource }) => nodeId.source(resource.id)))
  const { points, band, terms } = scoreOf(
    warnings.findings.filter(({ subject }) => subject === node),
    warnings.findings.filter(({ subject }) => wearers.has(subject)),
  )
  const unjudged = warnings.notChecked.length
  const unread =
    unjudged > 0 ? ` ${counted(unjudged, 'warning')} could not be judged everywhere, so it may be higher.` : ''
  return {
    title: 'Score',
    note: `${counted(points, 'point')}, ${band}: the sum of what is found about it, and half of what is found about what wears it.${unread}`,
    items: terms.map((term) => ({ text: term.text, detail: `+${term.points}`, node: term.node })),
  }
}
