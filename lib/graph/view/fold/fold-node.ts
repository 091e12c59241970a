import { type Severity, severities } from '../../../model/warning.ts'
import type { GraphNode } from '../view-types.ts'

/** Several nodes of one band drawn as one: how many things it stands for, the worst of their findings, the way to open it. */
export function foldNode(id: string, members: GraphNode[], words?: string): GraphNode {
  const first = members[0]!
  const count = members.reduce((sum, member) => sum + (member.count ?? 1), 0)
  const badge = badgeOf(members)
  const lies = liesOf(members)
  const alike = <Key extends keyof GraphNode>(key: Key) => members.every((member) => member[key] === first[key])
  return {
    id,
    kind: 'fold',
    band: first.band,
    label: `${count.toLocaleString('en')} × ${typeOf(first)}`,
    sublabel: words ?? `${first.label} and ${(count - 1).toLocaleString('en')} more`,
    category: first.category,
    state: alike('state') ? first.state : 'live',
    count,
    expandable: { count: members.length },
    ...(badge ? { badge } : {}),
    ...(lies ? { lies } : {}),
    ...(first.change && alike('change') ? { change: first.change } : {}),
  }
}

/** What a node is one of: the type of a resource, the kind of an identity, the role of a grant. */
export function typeOf(node: GraphNode): string {
  if (node.kind === 'fold') return node.label.slice(node.label.indexOf(' × ') + 3)
  if (node.kind === 'grant') return node.label
  if (node.kind === 'scope') return node.sublabel.split(' · ')[0]!
  if (node.kind === 'identity') return node.sublabel.replace('-assigned', '-assigned identity')
  return node.sublabel
}

function liesOf(members: GraphNode[]): GraphNode['lies'] {
  const [first, ...others] = members.map(({ lies }) => lies)
  if (!first || others.some((lies) => lies?.subscription !== first.subscription)) return undefined
  return others.every((lies) => lies?.group === first.group) ? first : { subscription: first.subscription }
}

function badgeOf(members: GraphNode[]): GraphNode['badge'] {
  let severity: Severity | undefined
  let count = 0
  for (const { badge } of members) {
    if (!badge) continue
    count += badge.count
    if (!severity || severities.indexOf(badge.severity) < severities.indexOf(severity)) severity = badge.severity
  }
  return severity ? { severity, count } : undefined
}
