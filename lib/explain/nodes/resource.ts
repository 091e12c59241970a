import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf, named, withArticle } from '../words.ts'

/** A resource, as a source that wears identities or as a target that is opened. */
export function explainResource({ node, incoming, outgoing }: Surroundings): Explanation {
  if (node.band === 'sources') {
    const worn = outgoing.filter(({ edge }) => edge.kind === 'wears').map((one) => one.node)
    return {
      sentences: [
        `${node.label} is ${withArticle(node.sublabel)} in Azure, drawn here as a source: something that code runs on.`,
        worn.length > 0
          ? `It wears ${counted(countOf(worn), 'managed identity', 'managed identities')}, ${named(worn)}; any code on it can ask for a token of ${worn.length === 1 ? 'it' : 'each'}.`
          : 'No managed identity that it wears is shown here.',
      ],
      wouldChange: [
        'Deleting it deletes its system-assigned identity and leaves user-assigned ones as they are.',
        'Whoever may run code on it can do what its identities may do.',
      ],
      section: worn.length > 1 ? 'which-of-several' : 'on-a-machine',
    }
  }
  const grants = incoming.filter(({ edge }) => edge.kind === 'reaches').map((one) => one.node)
  const inside = outgoing.filter(({ edge }) => edge.kind === 'contains').map((one) => one.node)
  return {
    sentences: [
      `${node.label} is a target: a resource that identities are given access to.`,
      grants.length > 0
        ? `${counted(countOf(grants), 'grant')} on it ${countOf(grants) === 1 ? 'is' : 'are'} shown: ${named(grants)}.`.replace(
            /^./,
            (first) => first.toUpperCase(),
          )
        : 'What is permitted on it comes from the scope above.',
      ...(inside.length > 0 ? [`It contains ${named(inside)}.`] : []),
    ],
    wouldChange: ['What is granted at its resource group, subscription or above holds for it as well.'],
    section: 'scopes-inherit',
  }
}
