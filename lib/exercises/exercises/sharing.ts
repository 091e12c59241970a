import { near } from '../../explain/surroundings.ts'
import type { Exercise } from '../exercise.ts'
import { around, called, isUser } from '../facts.ts'

export const sharing: Exercise = {
  id: 'sharing',
  title: 'Who was it?',
  teaches: ['userShared', 'hostIsBoundary'],
  section: 'when-to-use-which',
  ask(see) {
    const whole = see({})
    const [shared] = whole.nodes
      .filter((node) => isUser(node) && node.state === 'live')
      .map((identity) => ({ identity, wearers: near(around(whole, identity).incoming, 'wears') }))
      .filter(({ wearers }) => wearers.length > 2)
      .sort((a, b) => b.wearers.length - a.wearers.length || (a.identity.id < b.identity.id ? -1 : 1))
    if (!shared) return undefined
    const { identity, wearers } = shared
    const ids = new Set(wearers.map(({ id }) => id))
    return {
      text: `A log says that \`${identity.label}\` did something. It does not say where. Click a resource that it may have come from.`,
      view: { focus: identity.id, inward: 1, outward: 1 },
      answers: [...ids],
      why(clicked) {
        const { node } = clicked
        if (ids.has(node.id))
          return `${node.label} wears it, as ${wearers.length - 1} others do: to what they open, they are all one and the same.`
        if (node.id === identity.id) return `${node.label} is who the log names: click a resource that wears it.`
        return `${called(clicked, 'The')} is what the identity may use: code that acts as it runs elsewhere.`
      },
    }
  },
}
