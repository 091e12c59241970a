import type { Band, GraphEdge, GraphNode } from '../view-types.ts'
import { typeOf } from './fold-node.ts'
import { type FoldTree, group, joinsOf } from './fold-tree.ts'

/** How many alike nodes stand side by side before they become one. */
const from = 4

/**
 * Nodes that nothing tells apart but their names: identities that hold the same, sources of one type that wear the same,
 * identities with the same wear, grants of one role with the same holders, targets of one type at one place that the
 * same opens. Nothing that a line says is lost. The order matters: what wears alike identities is alike itself.
 */
export function foldAlike(tree: FoldTree, edges: GraphEdge[], isKept: (node: GraphNode) => boolean) {
  const fold = (band: Band, side: 'into' | 'out of', also: (node: GraphNode) => string = () => '') => {
    const joins = joinsOf(tree, edges, { band, side })
    group(tree, {
      from,
      key(node) {
        const joined = joins.get(node.id)
        if (joined === undefined || node.band !== band || node.kind === 'fold' || isKept(node)) return undefined
        return `${band}|${typeOf(node)}|${node.state}|${node.change ?? ''}|${also(node)}|${joined}`
      },
    })
  }
  fold('identities', 'out of')
  fold('sources', 'out of')
  fold('identities', 'into')
  fold('grants', 'into', ({ category, sublabel }) => (category === 'role' ? '' : sublabel))
  fold('targets', 'into', ({ lies }) => `${lies?.subscription ?? ''}/${lies?.group ?? ''}`)
}
