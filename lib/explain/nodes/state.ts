import type { Explanation } from '../explanation.ts'
import { near, type Surroundings } from '../surroundings.ts'
import { counted, countOf, named } from '../words.ts'

/** Something that a life has come to, as the warnings found it. */
export function explainState({ node, outgoing }: Surroundings): Explanation {
  const about = near(outgoing, 'befell')
  return {
    sentences: [
      `“${node.label}” is a warning about how something came about, is shared, or ended.`,
      about.length > 0
        ? `It was found of ${counted(countOf(about), 'node')}: ${named(about)}.`
        : 'What it was found of is not shown.',
    ],
    wouldChange: ['The warning says what to do about each, and is gone from the next snapshot once that is done.'],
    section: 'what-is-left-over',
  }
}
