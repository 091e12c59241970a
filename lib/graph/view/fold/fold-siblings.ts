import type { Band, GraphNode } from '../view-types.ts'
import { typeOf } from './fold-node.ts'
import { type FoldTree, group } from './fold-tree.ts'

const foldable: Band[] = ['sources', 'identities', 'grants', 'targets']

/** Coarser and coarser: what is of one type at one place becomes one node, whatever it is joined to. */
const levels: { from: number; place(node: GraphNode): string | undefined; words(name: string): string }[] = [
  {
    from: 3,
    place: ({ lies }) => lies?.group && `${lies.subscription}/${lies.group}`,
    words: (name) => `in ${name.split('/').at(-1)}`,
  },
  { from: 3, place: ({ lies }) => lies?.subscription, words: (name) => `in ${name}` },
  { from: 2, place: () => 'tenant', words: () => 'in the whole tenant' },
]

/** Folds siblings, the fullest band first, until no more than `most` nodes are left, or nothing more can be folded. */
export function foldSiblings(tree: FoldTree, most: number, isKept: (node: GraphNode) => boolean) {
  for (const { from, place, words } of levels) {
    for (const band of fullestFirst(tree)) {
      if (tree.tops.size <= most) return
      group(tree, {
        from,
        key(node) {
          const where = node.band === band && !isKept(node) ? place(node) : undefined
          return where && `${band}|${typeOf(node)}|${node.change ?? ''}|${where}`
        },
        words: ([first]) => words(place(first!)!),
      })
    }
  }
}

function fullestFirst({ tops }: FoldTree): Band[] {
  const counts = new Map<Band, number>()
  for (const { band } of tops.values()) counts.set(band, (counts.get(band) ?? 0) + 1)
  return foldable.filter((band) => counts.has(band)).sort((a, b) => counts.get(b)! - counts.get(a)!)
}
