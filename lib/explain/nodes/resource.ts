import type { Explanation } from '../explanation.ts'
import { near, type Surroundings } from '../surroundings.ts'
import { agreeing, counted, countOf, named, sentence, withArticle } from '../words.ts'

/** A resource, as a source that wears identities or as a target that is opened. */
export const explainResource = (around: Surroundings): Explanation =>
  around.node.band === 'sources' ? explainSource(around) : explainTarget(around)

function explainSource({ node, outgoing }: Surroundings): Explanation {
  const worn = outgoing.filter(({ edge }) => edge.kind === 'wears')
  const identities = worn.map((one) => one.node)
  const own = worn.filter(({ edge }) => edge.how === 'system').map((one) => one.node)
  const others = worn.filter(({ edge }) => edge.how !== 'system').map((one) => one.node)
  return {
    sentences: [
      `${node.label} is ${withArticle(node.sublabel)}, drawn as a source: it has something to act as.`,
      worn.length > 0
        ? `It wears ${counted(countOf(identities), 'managed identity', 'managed identities')}, ${named(identities)}: it and any code that runs on it can act as ${agreeing(identities, 'it', 'each')}.`
        : 'No managed identity that it wears is shown.',
    ],
    wouldChange: [
      ...(own.length > 0 ? [`Deleting it deletes ${named(own)} with it.`] : []),
      ...(others.length > 0
        ? [
            `Deleting it leaves ${named(others)} as ${agreeing(others, 'it is', 'they are')}: user-assigned, with ${agreeing(others, 'a life', 'lives')} of ${agreeing(others, 'its', 'their')} own.`,
          ]
        : []),
      'Whoever may change it, or run code on it, can do what its identities may do.',
    ],
    section: countOf(identities) > 1 ? 'which-of-several' : node.sublabel === 'web app slot' ? 'slots' : 'on-a-machine',
  }
}

function explainTarget({ node, incoming, outgoing }: Surroundings): Explanation {
  const grants = near(incoming, 'reaches')
  const inside = near(outgoing, 'contains')
  return {
    sentences: [
      `${node.label} is drawn as a target (${node.sublabel}): access to it is given to identities.`,
      grants.length > 0
        ? sentence(`${counted(countOf(grants), 'grant')} ${agreeing(grants, 'leads', 'lead')} to it: ${named(grants)}`)
        : 'No grant on it alone is shown: what is given above it holds here too.',
      ...(inside.length > 0 ? [`It contains ${named(inside)}.`] : []),
    ],
    wouldChange: ['What is given at its resource group, its subscription or above holds for it as well.'],
    section: 'scopes-inherit',
  }
}
