import type { NodeKind } from '#lib/graph/view/view-types.ts'
import type { GraphFormat } from '../graph-format.ts'

/** Shapes tell kinds apart, since the texts do not. */
const shapes: Record<NodeKind, [string, string]> = {
  resource: ['[', ']'],
  identity: ['([', '])'],
  principal: ['(', ')'],
  federated: ['>', ']'],
  grant: ['{{', '}}'],
  scope: ['[[', ']]'],
  state: ['[/', '/]'],
  fold: ['[(', ')]'],
}

/** A flowchart in Mermaid, which many wikis and Markdown pages draw. Ids stand beside it as comments. */
export const mermaid: GraphFormat = {
  id: 'mermaid',
  extension: 'mmd',
  type: 'text/vnd.mermaid',
  write({ nodes, edges }) {
    const numbers = new Map(nodes.map(({ id }, at) => [id, `n${at}`]))
    return [
      'flowchart LR',
      ...nodes.flatMap(({ id, kind, label, sublabel }) => {
        const [open, close] = shapes[kind]
        return [
          `  %% ${numbers.get(id)} is ${commented(id)}`,
          `  ${numbers.get(id)}${open}"${quoted(sublabel ? `${label} · ${sublabel}` : label)}"${close}`,
        ]
      }),
      ...edges.map(
        ({ source, target, label, kind, certainty }) =>
          `  ${numbers.get(source)} ${certainty === 'yes' ? '-->' : '-.->'}|"${quoted(label || kind)}"| ${numbers.get(target)}`,
      ),
      '',
    ].join('\n')
  },
}

/** Anything but letters, digits and a few signs is written by its number. */
const quoted = (text: string) =>
  text.replace(/[^\p{L}\p{N} ·./:_()@+,-]/gu, (one) => (/\s/.test(one) ? ' ' : `#${one.codePointAt(0)};`))

/** Mermaid takes braces in a comment for a directive. */
const commented = (text: string) => text.replace(/[\r\n]/g, ' ').replace(/[{}]/g, '_')
