import type { ChangeMark, GraphEdge, GraphNode } from './view-types.ts'

export interface Part {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/** Of the thing behind a node: a picture also leaves out what nothing leads to any more. */
export interface Existence {
  isGone(node: GraphNode, later?: GraphNode): boolean
  isNew(id: string): boolean
}

/** Two pictures of one tenant as one: what goes and comes is marked, and stays in it. */
export function mergedParts(before: Part, after: Part, { isGone, isNew }: Existence): Part {
  const [was, is] = [byId(before.nodes), byId(after.nodes)]
  const gone = new Set<string>()
  const nodes = [...new Map([...was, ...is]).values()].map((node): GraphNode => {
    const earlier = was.get(node.id)
    const change = earlier ? isGone(earlier, is.get(node.id)) && 'gone' : isNew(node.id) && 'gained'
    if (change === 'gone') gone.add(node.id)
    // What it was called is what people look for.
    return { ...(earlier ?? node), ...(change ? { change } : {}) }
  })
  const [had, has] = [byId(before.edges), byId(after.edges)]
  const edges = [...new Map([...had, ...has]).values()].map((edge): GraphEdge => {
    const change = edgeChange(had.get(edge.id), has.get(edge.id), gone)
    return change ? { ...edge, change } : edge
  })
  return { nodes, edges }
}

function edgeChange(
  was: GraphEdge | undefined,
  is: GraphEdge | undefined,
  gone: ReadonlySet<string>,
): ChangeMark | undefined {
  if (!was) return 'gained'
  if (gone.has(was.source) || gone.has(was.target)) return 'gone'
  if (!is) return 'cut'
  return was.certainty === is.certainty && was.label === is.label ? undefined : 'changed'
}

/** A node's id in two: what it is, and which. */
export function partedId(id: string): [prefix: string, key: string] {
  const colon = id.indexOf(':')
  return [id.slice(0, colon), id.slice(colon + 1)]
}

const byId = <T extends { id: string }>(list: T[]) => new Map(list.map((one) => [one.id, one]))
