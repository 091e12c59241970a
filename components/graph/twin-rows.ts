import type { Certainty, GraphEdge, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'

/** One line of the table twin: who wears an identity, which it is, what it holds, and where. */
export interface TwinRow {
  key: string
  wornBy: GraphNode[]
  identity: GraphNode
  /** A role, or the group it is a member of. Absent: it holds nothing here. */
  grant?: GraphNode
  /** How it comes by the grant: directly, through a group. */
  by?: GraphEdge
  target?: GraphNode
  certainty?: Certainty
}

const leastSure: Certainty[] = ['unknown', 'eligible', 'conditional', 'yes']

/** The whole graph as rows, one for each role that an identity holds at a target; sorted by identity, then role. */
export function twinRowsOf(view: GraphView): TwinRow[] {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const into = Map.groupBy(view.edges, (edge) => edge.target)
  const out = Map.groupBy(view.edges, (edge) => edge.source)
  const identities = view.nodes.filter((node) => node.band === 'identities').sort(byLabel)
  return identities.flatMap((identity): TwinRow[] => {
    const wornBy = (into.get(identity.id) ?? [])
      .flatMap((edge) => nodes.get(edge.source) ?? [])
      .filter((node) => node.band === 'sources')
      .sort(byLabel)
    const held = (out.get(identity.id) ?? []).flatMap((by): TwinRow[] => {
      const grant = nodes.get(by.target)
      if (!grant) return []
      const reached = grant.band === 'grants' ? (out.get(grant.id) ?? []) : []
      const row = { wornBy, identity, grant, by }
      if (reached.length === 0) return [{ ...row, key: by.id, certainty: by.certainty }]
      return reached.map((edge) => ({
        ...row,
        key: `${by.id} ${edge.id}`,
        target: nodes.get(edge.target),
        certainty: leastSure.find((one) => one === by.certainty || one === edge.certainty),
      }))
    })
    held.sort((a, b) => byLabel(a.grant!, b.grant!))
    return held.length > 0 ? held : [{ key: identity.id, wornBy, identity }]
  })
}

const byLabel = (a: GraphNode, b: GraphNode) => {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1
  return a.id < b.id ? -1 : 1
}
