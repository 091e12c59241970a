import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf } from '../words.ts'

/** Several nodes drawn as one. */
export function explainFold({ node, incoming, outgoing }: Surroundings): Explanation {
  return {
    sentences: [
      `${node.label} stands for ${counted(countOf([node]), 'node')} that are alike, drawn as one so that the picture can be read.`,
      `${counted(incoming.length, 'line')} ${incoming.length === 1 ? 'leads' : 'lead'} to ${node.count === 1 ? 'it' : 'them'} and ${counted(outgoing.length, 'line')} away.`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
    ],
    wouldChange: ['Opening it draws each of them.'],
    section: 'scopes-inherit',
  }
}
