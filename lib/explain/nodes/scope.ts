import type { Explanation } from '../explanation.ts'
import { near, type Surroundings } from '../surroundings.ts'
import { agreeing, counted, countOf, named, sentence, withArticle } from '../words.ts'

/** A management group, subscription or resource group, the directory, or an API. */
export function explainScope({ node, incoming }: Surroundings): Explanation {
  const grants = near(incoming, 'reaches')
  const isOutside = node.id.startsWith('outside:')
  const [kind = '', inside] = node.sublabel.split(' · ')
  return {
    sentences: [
      isOutside
        ? `${node.label} is no Azure resource: it is ${kind === 'directory' ? 'the directory of the tenant' : `${withArticle(kind)} with permissions of its own`}.`
        : `${node.label} is ${kind === 'tenant root' ? 'the tenant root' : withArticle(kind)}${inside ? ` with ${inside} in it` : ''}: what is given here holds for everything in it, and for what comes later.`,
      grants.length > 0
        ? sentence(`${counted(countOf(grants), 'grant')} ${agreeing(grants, 'leads', 'lead')} here: ${named(grants)}`)
        : 'No grant that leads here is shown.',
    ],
    wouldChange: [
      isOutside
        ? 'A change of these permissions is written into tokens, and can take up to a day to be seen.'
        : 'Giving a role at one resource instead narrows what it opens.',
    ],
    section: isOutside ? 'other-doors' : 'scopes-inherit',
  }
}
