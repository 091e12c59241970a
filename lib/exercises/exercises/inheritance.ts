import { near } from '../../explain/surroundings.ts'
import type { GraphNode } from '../../graph/view/view-types.ts'
import type { Exercise, See } from '../exercise.ts'
import { around, called, isUser } from '../facts.ts'

const widestFirst = ['at management group', 'at subscription', 'at resource group']
const rank = ({ sublabel }: GraphNode) => widestFirst.indexOf(sublabel)

export const inheritance: Exercise = {
  id: 'inheritance',
  title: 'Given above, held below',
  teaches: ['authorised', 'roleAtScope', 'inherited'],
  section: 'scopes-inherit',
  ask(see) {
    const found = foundIn(see)
    if (!found) return undefined
    const { identity, target, grants } = found
    const [widest] = grants
    return {
      text: `\`${identity.label}\` may use \`${target.label}\`, and no role is given on that itself. Click the role that is given highest up.`,
      view: { lens: 'path', from: identity.id, focus: target.id },
      answers: grants.filter((grant) => rank(grant) === rank(widest!)).map(({ id }) => id),
      why(clicked) {
        const { node } = clicked
        if (node.kind !== 'grant') return `${called(clicked, 'The')} is an end of the path: click a role on the way.`
        if (rank(node) === rank(widest!))
          return `It is given ${node.sublabel.replace('at ', 'at a ')} and holds for all that lies below, ${target.label} as well.`
        return `${node.label} is given ${node.sublabel.replace('at ', 'at a ')}: it is inherited too, but another one is given higher up.`
      },
    }
  },
}

/** An identity and a resource that it opens by roles of several scopes above, the widest first. */
function foundIn(see: See) {
  const whole = see({})
  const targets = whole.nodes.filter(({ band, kind }) => band === 'targets' && kind === 'resource')
  for (const identity of whole.nodes.filter((node) => isUser(node) && node.state === 'live')) {
    const held = near(around(whole, identity).outgoing, 'holds').filter((grant) => rank(grant) >= 0)
    if (new Set(held.map(rank)).size < 2) continue
    const lowest = held.toSorted((a, b) => rank(b) - rank(a))[0]!
    const below = `scope:${lowest.id.slice(lowest.id.indexOf('@') + 1)}/`
    for (const target of targets.filter(({ id }) => id.startsWith(below))) {
      const path = see({ lens: 'path', from: identity.id, focus: target.id })
      const grants = path.nodes.filter(({ kind }) => kind === 'grant').toSorted((a, b) => rank(a) - rank(b))
      const isAllAbove = grants.every((grant) => rank(grant) >= 0)
      if (isAllAbove && new Set(grants.map(rank)).size > 1) return { identity, target, grants }
    }
  }
  return undefined
}
