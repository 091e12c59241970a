import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf, named } from '../words.ts'

/** Something that a life has come to, as the warnings found it. */
export function explainState({ node, outgoing }: Surroundings): Explanation {
  const about = outgoing.map((one) => one.node)
  return {
    sentences: [
      `${node.label} is something that can become of an identity or an assignment in its life.`,
      about.length > 0
        ? `It befell ${counted(countOf(about), 'node')}: ${named(about)}.`
        : 'Nothing that it befell is shown here.',
    ],
    wouldChange: ['The warning behind it says what to do, and closes itself when that is done.'],
    section: 'what-is-left-over',
  }
}
