import type { Explanation } from '../explanation.ts'
import { type Neighbour, near, type Surroundings } from '../surroundings.ts'
import { agreeing, counted, countOf, named, sentence } from '../words.ts'

/** A role at a scope, or an entry of another list that a service keeps. */
export function explainGrant(around: Surroundings): Explanation {
  const holders = near(around.incoming, 'holds')
  const isRole = around.node.id.startsWith('grant:')
  return {
    sentences: [
      isRole ? roleSentence(around) : doorSentence(around),
      holders.length > 0
        ? sentence(
            `${counted(countOf(holders), 'principal')} ${agreeing(holders, 'holds', 'hold')} it there: ${named(holders)}`,
          )
        : 'Who holds it is not shown.',
    ],
    wouldChange: [
      isRole
        ? 'Removing the role assignment is seen within about ten minutes, and for members of a group after up to a day.'
        : 'Only removing the entry at the service itself takes it away: no role assignment is behind it.',
    ],
    section: isRole ? 'nothing-by-itself' : 'other-doors',
  }
}

function roleSentence(around: Surroundings) {
  const { node, outgoing } = around
  const above = near(outgoing.filter(isInherited), 'reaches')
  const at = targetsOf({ ...around, outgoing: outgoing.filter((one) => !isInherited(one)) })
  const place = at.length > 0 ? `at ${named(at)}, and holds for everything below` : node.sublabel
  const inherits = above.length > 0 ? `; ${named(above)} ${agreeing(above, 'inherits', 'inherit')} it from above` : ''
  const unread = node.state === 'live' ? '' : '; its definition was not read, so what it permits is unknown'
  return `${node.label} is a role that is given ${place}${inherits}${unread}.`
}

/** A target below the scope where the role is given, as ways to one target are drawn. */
const isInherited = ({ edge }: Neighbour) => edge.label === 'inherited'

function doorSentence(around: Surroundings) {
  const { node } = around
  const at = targetsOf(around)
  return `${node.label} is given beside Azure roles (${node.sublabel}), ${at.length > 0 ? `by a list that ${named(at)} keeps itself` : 'by a list that the service keeps itself'}.`
}

const targetsOf = ({ outgoing }: Surroundings) => near(outgoing, 'reaches')
