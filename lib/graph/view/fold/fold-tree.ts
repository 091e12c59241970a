import type { Band, GraphEdge, GraphNode } from '../view-types.ts'
import { foldNode } from './fold-node.ts'
import { shortHash } from './short-hash.ts'

/** What is folded into what. `tops` are the nodes and folds that are in no fold. */
export interface FoldTree {
  nodes: Map<string, GraphNode>
  tops: Map<string, GraphNode>
  parent: Map<string, string>
  children: Map<string, GraphNode[]>
}

export function foldTreeOf(nodes: GraphNode[]): FoldTree {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return { nodes: byId, tops: new Map(byId), parent: new Map(), children: new Map() }
}

export interface Grouping {
  /** Nodes with the same key become one; `undefined` stays as it is. */
  key(node: GraphNode): string | undefined
  /** Fewer than that stay side by side. */
  from: number
  /** The second line of the fold; absent: the first member's name. */
  words?(members: GraphNode[]): string
}

/** Folds tops into new tops. */
export function group(tree: FoldTree, { key, from, words }: Grouping) {
  const alike = new Map<string, GraphNode[]>()
  for (const node of tree.tops.values()) {
    const name = key(node)
    if (name === undefined) continue
    const members = alike.get(name)
    if (members) members.push(node)
    else alike.set(name, [node])
  }
  for (const [name, members] of alike) {
    if (members.length < from) continue
    const fold = foldNode(`fold:${name}`, members, words?.(members))
    tree.nodes.set(fold.id, fold)
    tree.tops.set(fold.id, fold)
    tree.children.set(fold.id, members)
    for (const member of members) {
      tree.tops.delete(member.id)
      tree.parent.set(member.id, fold.id)
    }
  }
}

/** The fold that a node is in at last, or the node itself. */
export function topOf({ parent }: FoldTree, id: string): string {
  let at = id
  for (let above = parent.get(at); above !== undefined; above = parent.get(at)) at = above
  return at
}

/**
 * What joins each top of a band to others on one side, as a short text: two tops with the same text are joined in the
 * same way.
 * The text is the same in every snapshot, so that a fold keeps its name.
 */
export function joinsOf(
  tree: FoldTree,
  edges: GraphEdge[],
  { band, side }: { band: Band; side: 'into' | 'out of' },
): Map<string, string> {
  const joins = new Map<string, Set<string>>()
  for (const { source, target, kind, how = '', certainty, change = '' } of edges) {
    const [near, far] = side === 'out of' ? [source, target] : [target, source]
    const here = topOf(tree, near)
    if (tree.tops.get(here)?.band !== band) continue
    const text = `${kind} ${how} ${certainty} ${change} ${topOf(tree, far)}`
    const known = joins.get(here)
    if (known) known.add(text)
    else joins.set(here, new Set([text]))
  }
  return new Map([...joins].map(([id, texts]) => [id, shortHash([...texts].sort().join('|'))]))
}
