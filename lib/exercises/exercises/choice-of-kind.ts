import { near } from '../../explain/surroundings.ts'
import type { GraphNode } from '../../graph/view/view-types.ts'
import type { Exercise, Picture } from '../exercise.ts'
import { around, called, isSystem, isUser } from '../facts.ts'

export const choiceOfKind: Exercise = {
  id: 'choice-of-kind',
  title: 'Choose a kind',
  teaches: ['userUses', 'systemUses'],
  section: 'when-to-use-which',
  ask(see) {
    const whole = see({})
    const target = whole.nodes
      .filter(({ band, kind }) => band === 'targets' && kind === 'resource')
      .map((node) => ({ node, holders: holdersOf(whole, node) }))
      .filter(({ holders }) => holders.some(isUser) && holders.some(isSystem))
      .sort((a, b) => a.holders.length - b.holders.length || (a.node.id < b.node.id ? -1 : 1))[0]
    if (!target) return undefined
    return {
      text: `A virtual machine is made each morning and deleted each night. It must use \`${target.node.label}\` at once. Click an identity that it could wear.`,
      view: { focus: target.node.id, find: 'kind:identity' },
      answers: target.holders.filter(isUser).map(({ id }) => id),
      why(clicked) {
        const { node } = clicked
        if (isUser(node))
          return `${node.label} is there before the machine and stays after it, with its roles: nothing has to be given again.`
        if (isSystem(node)) return `${node.label} is system-assigned and belongs to one resource: no other can wear it.`
        return `A machine wears an identity, and ${called(clicked)} is none.`
      },
    }
  },
}

/** Identities that hold something which opens it. */
const holdersOf = (picture: Picture, target: GraphNode): GraphNode[] => [
  ...new Set(
    near(around(picture, target).incoming, 'reaches').flatMap((grant) =>
      near(around(picture, grant).incoming, 'holds').filter(
        ({ kind, state }) => kind === 'identity' && state === 'live',
      ),
    ),
  ),
]
