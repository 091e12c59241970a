import type { Certainty, GraphView } from '../graph/view/view-types.ts'
import { doubts, explainEdge, type Joined } from './explain-edge.ts'
import type { Explanation } from './explanation.ts'
import { surroundingsOf } from './surroundings.ts'
import { counted } from './words.ts'

type Picture = Pick<GraphView, 'nodes' | 'edges'>
const surestFirst: Certainty[] = ['yes', 'conditional', 'eligible', 'unknown']

/** How one node gets to another in a picture: the shortest way, told step by step; `undefined` where none is drawn. */
export function explainAccess(picture: Picture, { from, to }: { from: string; to: string }): Explanation | undefined {
  const way = shortestWay(picture, from, to)
  const [first, last] = [way?.[0], way?.at(-1)]
  if (!way || !first || !last) return undefined
  const leastSure = surestFirst.findLast((certainty) => way.some(({ edge }) => edge.certainty === certainty))!
  const doubt = doubts[leastSure]
  const becomes = last.edge.kind === 'becomes'
  return {
    sentences: [
      `${first.source.label} ${becomes ? 'can come to act as' : 'gets to'} ${last.target.label} in ${counted(way.length, 'step')}.`,
      ...(doubt ? [`Not every step is certain. ${doubt}`] : []),
    ],
    because: way.map((step) => ({ text: explainEdge(step).sentences[0]!, node: step.edge.target })),
    wouldChange: ['Taking any of these steps away closes this way; others may be left.'],
    section: way.some(({ edge }) => edge.kind === 'becomes') ? 'one-step-further' : 'scopes-inherit',
  }
}

/** Of ways that are equally short, the one that is drawn first. */
function shortestWay(picture: Picture, from: string, to: string): Joined[] | undefined {
  const ways = new Map<string, Joined[]>([[from, []]])
  for (const [at, way] of ways) {
    const around = surroundingsOf(picture, at)
    for (const { edge, node } of around?.outgoing ?? []) {
      if (ways.has(node.id)) continue
      const longer = [...way, { edge, source: around!.node, target: node }]
      if (node.id === to) return longer
      ways.set(node.id, longer)
    }
  }
  return undefined
}
