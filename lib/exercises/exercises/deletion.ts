import type { Exercise } from '../exercise.ts'
import { hasOneOfEach, isMachine, isSystem, isUser, wearersIn } from '../facts.ts'

export const deletion: Exercise = {
  id: 'deletion',
  title: 'What survives a deletion',
  teaches: ['deletionOfResource', 'systemDies', 'userLives'],
  section: 'deletion',
  ask(see) {
    const found = wearersIn(see({})).find((one) => hasOneOfEach(one) && isMachine(one.resource))
    if (!found) return undefined
    const { resource, identities } = found
    return {
      text: `The virtual machine \`${resource.label}\` is deleted. Click the identity that survives.`,
      view: { focus: resource.id, inward: 1, outward: 1 },
      answers: identities.filter(isUser).map(({ id }) => id),
      why({ node }) {
        if (isUser(node)) return `${node.label} is user-assigned: it lives until somebody deletes it.`
        if (isSystem(node)) return `${node.label} is system-assigned: as a part of the machine it goes with it.`
        return `${node.label} is what gets deleted: click one of its identities.`
      },
    }
  },
}
