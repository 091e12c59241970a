import { explainAccess } from '#lib/explain/explain-access.ts'
import { explainEdge, type Joined } from '#lib/explain/explain-edge.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import type { GraphLens } from '#lib/graph/view/view-types.ts'
import { RequestError } from '../answered.ts'
import { graphDrawn } from '../get-graph.ts'
import type { Tenant } from '../runtime.ts'
import { drawnAround } from './drawn-around.ts'

export interface Ends {
  source: string
  target: string
}

const lenses: GraphLens[] = ['assignments', 'lifecycle', 'become']

/**
 * Why the edges from one node to another are there, the surest first; where no edge leads there, how the one gets to
 * the other in several steps. @throws {RequestError} where no way is known
 */
export function explainEdges(tenant: Tenant, ends: Ends): Explanation[] {
  const found = lenses.map((lens) => joinedIn(tenant, ends, lens)).find((joined) => joined.length > 0)
  if (found) return found.map(explainEdge)
  const access = explainAccess(wayBetween(tenant, ends), { from: ends.source, to: ends.target })
  if (access) return [access]
  throw new RequestError(
    404,
    `no edge or path leads from \`${ends.source}\` to \`${ends.target}\`: ids are those of the graph`,
  )
}

const wayBetween = (tenant: Tenant, { source, target }: Ends) =>
  graphDrawn(tenant, { audience: 'everyone', lens: 'path', from: source, focus: target, expand: [] })

function joinedIn(tenant: Tenant, { source: from, target: to }: Ends, lens: GraphLens): Joined[] {
  const { nodes, edges } = drawnAround(tenant, to, lens)
  const source = nodes.find(({ id }) => id === from)
  const target = nodes.find(({ id }) => id === to)
  if (!source || !target) return []
  return edges.flatMap((edge) => (edge.source === from && edge.target === to ? [{ edge, source, target }] : []))
}
