import type { Exercise } from '../exercise.ts'
import { isSystem, wearersIn } from '../facts.ts'

export const slotNames: Exercise = {
  id: 'slot-names',
  title: 'The name of a slot',
  teaches: ['slotNamed', 'slotSwap'],
  section: 'slots',
  ask(see) {
    const wearers = wearersIn(see({})).filter(({ identities }) => identities.some(isSystem))
    const slot = wearers.find(
      ({ resource }) =>
        resource.label.includes('/slots/') &&
        wearers.some(({ resource: app }) => app.label === resource.label.split('/')[0]),
    )
    if (!slot) return undefined
    const [app, , name] = slot.resource.label.split('/')
    return {
      text: `Code runs in the deployment slot \`${name}\` of \`${app}\`. Click the identity that it signs in as.`,
      view: { hide: `not name:"${app}"` },
      answers: slot.identities.filter(isSystem).map(({ id }) => id),
      why({ node }) {
        if (node.kind !== 'identity') return `${node.label} is where code runs: click the identity that it wears.`
        if (node.label === slot.resource.label)
          return 'Its name says it: first the app, then “slots”, then the name of the slot.'
        return `${node.label} is the identity of the app itself: the slot has another one, with other roles.`
      },
    }
  },
}
