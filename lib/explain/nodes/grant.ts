import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf, named } from '../words.ts'

/** A role at a scope, or an entry of another list that a service keeps. */
export function explainGrant({ node, incoming, outgoing }: Surroundings): Explanation {
  const holders = incoming.filter(({ edge }) => edge.kind === 'holds').map((one) => one.node)
  const targets = outgoing.filter(({ edge }) => edge.kind === 'reaches').map((one) => one.node)
  const isRole = node.id.startsWith('grant:')
  return {
    sentences: [
      isRole
        ? `${node.label} is a role, given ${node.sublabel}${node.state === 'live' ? '' : '; its definition was not read, so what it permits is unknown'}.`
        : `${node.label} is ${node.sublabel.startsWith('at') ? 'given' : 'an entry of'} ${node.sublabel}: a list that is kept beside Azure roles.`,
      holders.length > 0
        ? `${counted(countOf(holders), 'principal')} ${countOf(holders) === 1 ? 'holds' : 'hold'} it here: ${named(holders)}.`.replace(
            /^./,
            (first) => first.toUpperCase(),
          )
        : 'Who holds it is not shown here.',
      ...(targets.length > 0 ? [`It opens ${named(targets)}${isRole ? ', with everything below' : ''}.`] : []),
    ],
    wouldChange: [
      isRole
        ? 'Removing the role assignment is seen within about ten minutes, and for members of a group after up to a day.'
        : 'Removing the entry at the service itself takes it away; removing role assignments does not.',
    ],
    section: isRole ? 'nothing-by-itself' : 'other-doors',
  }
}
