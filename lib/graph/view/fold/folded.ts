import { severities } from '../../../model/warning.ts'
import type { GraphEdge, GraphNode } from '../view-types.ts'
import { foldAlike } from './fold-alike.ts'
import { foldNode } from './fold-node.ts'
import { foldSiblings } from './fold-siblings.ts'
import { type FoldTree, foldTreeOf } from './fold-tree.ts'
import { mergedEdges } from './merged-edges.ts'

export interface FoldOptions {
  /** Folds that were opened, and nodes that must stay visible, in the order in which they were asked for. */
  open: Iterable<string | undefined>
  /** From here on siblings are folded whatever they are joined to. */
  comfortable: number
  /** What opened folds may bring the whole picture to; what is above stays folded. */
  most: number
}

export interface Folded {
  nodes: GraphNode[]
  edges: GraphEdge[]
  /** Into which drawn fold a node went. */
  foldOf: Map<string, string>
}

/**
 * Alike nodes, and where that is not enough siblings, drawn as one node with a count. What is folded does not depend on
 * what is open: opening a fold changes nothing but that fold.
 */
export function folded(nodes: GraphNode[], edges: GraphEdge[], { open, comfortable, most }: FoldOptions): Folded {
  const opened = new Set([...open].filter((id) => id !== undefined))
  const tree = closedTree(nodes, edges, { opened, comfortable })
  if (tree.children.size === 0) return { nodes, edges, foldOf: new Map() }
  const shown = openedIn(tree, opened, most)
  const foldOf = new Map<string, string>()
  for (const { id } of nodes) {
    let at: string | undefined = id
    while (at !== undefined && !shown.has(at)) at = tree.parent.get(at)
    if (at !== undefined && at !== id) foldOf.set(id, at)
  }
  return { nodes: [...shown.values()], edges: mergedEdges(edges, foldOf), foldOf }
}

const last = new WeakMap<GraphNode[], { kept: string; tree: FoldTree }>()

/** Everything folded but the nodes that must stay visible; remembered, so that opening a fold need not fold all again. */
function closedTree(
  nodes: GraphNode[],
  edges: GraphEdge[],
  { opened, comfortable }: { opened: ReadonlySet<string>; comfortable: number },
): FoldTree {
  const isKept = (node: GraphNode) => node.kind !== 'fold' && opened.has(node.id)
  const kept = JSON.stringify([comfortable, ...nodes.filter(isKept).map(({ id }) => id)])
  const known = last.get(nodes)
  if (known?.kept === kept) return known.tree
  const tree = foldTreeOf(nodes)
  foldAlike(tree, edges, isKept)
  foldSiblings(tree, comfortable, isKept)
  last.set(nodes, { kept, tree })
  return tree
}

/** The tops, and in place of each opened fold what is in it, the worst first, as far as there is room. */
function openedIn(tree: FoldTree, opened: ReadonlySet<string>, most: number): Map<string, GraphNode> {
  const shown = new Map(tree.tops)
  for (const id of opensIn(tree, opened)) {
    if (!shown.has(id)) continue
    const children = [...tree.children.get(id)!].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    const room = Math.max(0, most - shown.size + 1)
    const rest = children.length > room ? children.splice(Math.max(0, room - 1)) : []
    if (rest.length > 0) shown.set(id, foldNode(id, rest, 'no room for more'))
    else shown.delete(id)
    for (const child of children) shown.set(child.id, child)
  }
  return shown
}

const rank = ({ badge }: GraphNode) => (badge ? severities.indexOf(badge.severity) : severities.length)

/** Opened folds, each after the one that it is in. */
function opensIn({ parent, children }: FoldTree, opened: ReadonlySet<string>): string[] {
  const depth = (id: string) => {
    let steps = 0
    for (let at = parent.get(id); at !== undefined; at = parent.get(at)) steps++
    return steps
  }
  return [...opened].filter((id) => children.has(id)).sort((a, b) => depth(a) - depth(b))
}
