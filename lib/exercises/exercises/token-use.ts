import type { Exercise } from '../exercise.ts'
import { hasOneOfEach, isMachine, isSystem, isUser, onlyNamed, type Wearer, wearersIn } from '../facts.ts'

const isAmbiguous = ({ identities }: Wearer) => identities.length > 1 && identities.every(isUser)

export const tokenUse: Exercise = {
  id: 'token-use',
  title: 'Which identity is meant?',
  teaches: ['askForToken', 'severalIdentities'],
  section: 'which-of-several',
  ask(see) {
    const wearers = wearersIn(see({}))
    // Clusters hand their identities to parts of themselves: no code asks there without saying which.
    const ambiguous = wearers.filter(
      (one) => isAmbiguous(one) && /^(?:web|container|function) app$/.test(one.resource.sublabel),
    )
    const both = wearers.filter((one) => hasOneOfEach(one) && isMachine(one.resource))
    const single = wearers.filter(
      ({ identities, resource }) => identities.length === 1 && identities.every(isUser) && isMachine(resource),
    )
    const shown = [...ambiguous.slice(0, 2), ...both.slice(0, 1), ...single.slice(0, 1)]
    if (ambiguous.length === 0 || shown.length < 3) return undefined
    const byId = new Map(wearers.map((one) => [one.resource.id, one]))
    return {
      text: 'On each of these, code asks for a token and names no identity. Click a resource where that request fails.',
      view: {
        hide: onlyNamed(
          shown.flatMap(({ resource, identities }) => [resource.label, ...identities.map(({ label }) => label)]),
        ),
      },
      answers: shown.filter(isAmbiguous).map(({ resource }) => resource.id),
      why({ node }) {
        const wearer = byId.get(node.id)
        if (!wearer) return `${node.label} is no resource that code runs on: click one of those at the left.`
        const { identities } = wearer
        if (isAmbiguous(wearer))
          return `${node.label} wears ${identities.length} user-assigned identities and no other: code has to say which it means.`
        const own = identities.find(isSystem)
        if (own) return `${node.label} has a system-assigned identity: code that names none gets that one.`
        return `${node.label} wears one identity only, so there is no doubt which is meant.`
      },
    }
  },
}
