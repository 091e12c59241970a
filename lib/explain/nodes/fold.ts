import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { named } from '../words.ts'

/** Several nodes drawn as one. */
export function explainFold({ node, incoming, outgoing }: Surroundings): Explanation {
  const before = incoming.map((one) => one.node)
  const after = outgoing.map((one) => one.node)
  return {
    sentences: [
      `${node.label} are drawn as one node, since they are alike: ${node.sublabel}.`,
      ...(before.length > 0 ? [`Lines lead to them from ${named(before)}.`] : []),
      after.length > 0
        ? `From them lines lead to ${named(after)}.`
        : before.length > 0
          ? 'No line leads away from them.'
          : 'No line that leads to or from them is shown.',
    ],
    wouldChange: ['Opening it in place draws each of them with lines of its own.'],
    section: 'scopes-inherit',
  }
}
