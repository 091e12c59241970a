import { type Attributes, edgeAttributes, nodeAttributes } from '../attributes.ts'
import type { GraphFormat } from '../graph-format.ts'

/** The language of Graphviz. https://graphviz.org/doc/info/lang.html */
export const dot: GraphFormat = {
  id: 'dot',
  extension: 'dot',
  type: 'text/vnd.graphviz',
  write: ({ nodes, edges }) =>
    [
      'digraph lanyard {',
      '  rankdir=LR;',
      '  node [shape=box];',
      ...nodes.map((node) => `  ${quoted(node.id)} ${listOf(nodeAttributes(node))};`),
      ...edges.map((edge) => `  ${quoted(edge.source)} -> ${quoted(edge.target)} ${listOf(edgeAttributes(edge))};`),
      '}',
      '',
    ].join('\n'),
}

const listOf = (attributes: Attributes) =>
  `[${Object.entries(attributes)
    .map(([name, value]) => `${name}=${quoted(String(value))}`)
    .join(', ')}]`

/** In a label a backslash begins an escape; nothing else but a quote is special in a text. */
const quoted = (text: string) =>
  `"${text.replaceAll('\0', '\ufffd').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\r?\n/g, '\\n')}"`
