import { near } from '../../explain/surroundings.ts'
import type { Exercise, See } from '../exercise.ts'
import { around, isUser } from '../facts.ts'

export const canBecome: Exercise = {
  id: 'can-become',
  title: 'Who can become it',
  teaches: ['indirect', 'hostIsBoundary'],
  section: 'one-step-further',
  ask(see) {
    const found = foundIn(see)
    if (!found) return undefined
    const { identity, inOneStep } = found
    return {
      text: `Click one that can come to act as \`${identity.label}\` in a single step, though it does not wear it.`,
      view: { lens: 'become', focus: identity.id },
      answers: inOneStep,
      why({ node, outgoing }) {
        if (inOneStep.includes(node.id)) {
          const way = outgoing.find(({ edge }) => edge.kind === 'becomes')?.edge.label
          return `${node.label} can do it by one technique${way ? `: “${way}”` : ''}.`
        }
        if (node.id === identity.id) return `${node.label} is the identity itself.`
        const [first] = near(outgoing, 'becomes')
        if (first) return `${node.label} would first have to become ${first.label}: that is two steps or more.`
        return `${node.label} wears it: the identity was put there on purpose, and nobody has to become it.`
      },
    }
  },
}

/** An identity that some can become at once, and others only through those; the smallest such picture. */
function foundIn(see: See) {
  const whole = see({})
  const identities = whole.nodes.filter(
    (node) => isUser(node) && node.state === 'live' && near(around(whole, node).incoming, 'wears').length > 0,
  )
  return identities
    .map((identity) => {
      const picture = see({ lens: 'become', focus: identity.id })
      const inOneStep = near(around(picture, identity).incoming, 'becomes').map(({ id }) => id)
      const further = picture.edges.filter(
        ({ kind, source, target }) => kind === 'becomes' && target !== identity.id && !inOneStep.includes(source),
      )
      return { identity, inOneStep, size: picture.nodes.length, hasFurther: further.length > 0 }
    })
    .filter(({ inOneStep, hasFurther }) => inOneStep.length > 0 && hasFurther)
    .sort((a, b) => a.size - b.size || (a.identity.id < b.identity.id ? -1 : 1))[0]
}
