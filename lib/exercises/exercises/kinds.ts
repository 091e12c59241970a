import type { Exercise } from '../exercise.ts'
import { hasOneOfEach, isMachine, isSystem, isUser, wearersIn } from '../facts.ts'

export const kinds: Exercise = {
  id: 'kinds',
  title: 'Tell both kinds apart',
  teaches: ['twoKinds', 'systemCreated', 'systemNotShared', 'systemNamed', 'userCreated', 'userNamed'],
  section: 'system-assigned',
  ask(see) {
    const found = wearersIn(see({})).find((one) => hasOneOfEach(one) && !isMachine(one.resource))
    if (!found) return undefined
    const { resource, identities } = found
    return {
      text: `\`${resource.label}\` wears two identities, one of each kind. Click the one that Azure made as a part of it.`,
      view: { focus: resource.id, inward: 1, outward: 1 },
      answers: identities.filter(isSystem).map(({ id }) => id),
      why({ node }) {
        if (isSystem(node)) return `It was made on ${resource.label}, bears its name, and nothing else can wear it.`
        if (isUser(node)) return `${node.label} is a resource of its own, with a name that somebody chose.`
        return `${node.label} is what wears the identities: click one of them.`
      },
    }
  },
}
