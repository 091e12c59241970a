import { explainEdge } from '#lib/explain/explain-edge.ts'
import type { Example } from '#lib/server/learn/rows-around.ts'

/** What a small graph shows, in a sentence for each of its lines. */
export function toldEdges({ rows, edges }: Pick<Example, 'rows' | 'edges'>): string[] {
  const byId = new Map(rows.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)))
  const told = edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)]
    return source && target ? (explainEdge({ edge, source, target }).sentences[0] ?? []) : []
  })
  const leftOut = rows.reduce((sum, { more }) => sum + more, 0)
  return [...new Set(told), ...(leftOut > 0 ? [`${leftOut} more are left out.`] : [])]
}
