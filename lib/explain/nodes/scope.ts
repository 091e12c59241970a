import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf, named } from '../words.ts'

/** A management group, subscription or resource group, the directory, or an API. */
export function explainScope({ node, incoming }: Surroundings): Explanation {
  const grants = incoming.filter(({ edge }) => edge.kind === 'reaches').map((one) => one.node)
  const isOutside = node.id.startsWith('outside:')
  return {
    sentences: [
      isOutside
        ? `${node.label} lies outside Azure resources: ${node.sublabel === 'directory' ? 'the directory of the tenant' : 'an API that has permissions of its own'}.`
        : `${node.label} is a scope (${node.sublabel}): what is given here holds for everything in it, and for what comes later.`,
      grants.length > 0
        ? `${counted(countOf(grants), 'grant')} ${countOf(grants) === 1 ? 'leads' : 'lead'} here: ${named(grants)}.`.replace(
            /^./,
            (first) => first.toUpperCase(),
          )
        : 'No grant that leads here is shown.',
    ],
    wouldChange: [
      isOutside
        ? 'A change of these permissions is written into tokens, and can take up to a day to be seen.'
        : 'Giving the role at a resource group or resource instead narrows it.',
    ],
    section: isOutside ? 'other-doors' : 'scopes-inherit',
  }
}
