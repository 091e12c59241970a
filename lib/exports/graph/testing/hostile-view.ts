import { viewOf } from '#components/graph/testing/view-of.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'

/** A view whose names try to be more than names, in every one of the languages that it is written in. */
const names = [
  'plain',
  '<b>&amp;"quoted" \'single\'</b>',
  'back\\slash\\',
  'two\nlines',
  '"] --> n9["escaped',
  '%%{init: {"theme":"x"}}%%',
  '=cmd()',
  '}; digraph { a',
  ']]></data><node id="more"/>',
  'ünïcödé 日本語 🐡',
  'end',
  'click n0 href "javascript:alert(1)"',
]

export const hostileView: GraphView = {
  ...viewOf(
    names.flatMap((_, at) => [`source:s${at} → identity:i${at}`, `identity:i${at} → grant:g${at}`]),
    { kind: 'wears', certainty: 'conditional' },
  ),
}
for (const [at, node] of hostileView.nodes.entries()) node.label = names[at % names.length]!
for (const [at, edge] of hostileView.edges.entries()) {
  edge.label = names[at % names.length]!
  edge.because = [{ text: names[(at + 1) % names.length]! }, { text: 'and so on' }]
}
