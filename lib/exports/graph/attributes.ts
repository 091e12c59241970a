import type { GraphEdge, GraphNode } from '#lib/graph/view/view-types.ts'

export type Attributes = Record<string, string | number>

/** All that a node says, flat, for formats that know texts and numbers only. The names are the same in every format. */
export function nodeAttributes(node: GraphNode): Attributes {
  const { kind, band, label, sublabel, category, state, lies, badge, count, change } = node
  return said({
    label,
    sublabel,
    kind,
    band,
    category,
    state,
    subscription: lies?.subscription,
    resourceGroup: lies?.group,
    severity: badge?.severity,
    findings: badge?.count,
    count,
    change,
  })
}

export function edgeAttributes({ kind, certainty, how, label, because, count, change }: GraphEdge): Attributes {
  return said({ label, kind, certainty, how, because: because.map(({ text }) => text).join('\n'), count, change })
}

const said = (fields: Record<string, string | number | undefined>): Attributes =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string | number] => field[1] !== undefined),
  )
