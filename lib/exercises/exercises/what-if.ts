import { near } from '../../explain/surroundings.ts'
import type { GraphNode } from '../../graph/view/view-types.ts'
import type { Exercise, Picture } from '../exercise.ts'
import { around, called, isSystem, wearersIn } from '../facts.ts'

export const whatIf: Exercise = {
  id: 'what-if',
  title: 'What is left over',
  teaches: ['leftOver', 'softDeleted', 'recreated'],
  section: 'what-is-left-over',
  ask(see) {
    const whole = see({})
    const [found] = wearersIn(whole)
      .filter(({ identities }) => identities.length === 1 && identities.every(isSystem))
      .map(({ resource, identities: [identity] }) => ({
        resource,
        identity: identity!,
        held: heldBy(whole, identity!),
      }))
      .filter(({ held }) => held.filter(isAssignment).length > 1)
      .sort((a, b) => b.held.length - a.held.length)
    if (!found) return undefined
    const { resource, identity } = found
    const view = { focus: resource.id, deleted: { resource: resource.id.slice('resource:'.length) } }
    return {
      text: `The graph shows what happens if \`${resource.label}\` is deleted. Click a role assignment that stays behind.`,
      view,
      answers: heldBy(see(view), identity)
        .filter(isAssignment)
        .map(({ id }) => id),
      why(clicked) {
        const { node } = clicked
        if (node.kind === 'resource' && node.band === 'sources') return `${node.label} is what gets deleted.`
        if (node.kind === 'identity') return `${node.label} is system-assigned: it is deleted with its resource.`
        if (isAssignment(node))
          return `The assignment of ${node.label} stays: it names a principal that is gone, and gives nothing.`
        if (node.kind === 'grant') return `${node.label} is an entry of the service itself, and no role assignment.`
        return `${called(clicked, 'The')} stays as it is: click what was given on it.`
      },
    }
  },
}

const heldBy = (picture: Picture, identity: GraphNode) => near(around(picture, identity).outgoing, 'holds')
const isAssignment = ({ id }: GraphNode) => id.startsWith('grant:')
