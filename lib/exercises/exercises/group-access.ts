import { near } from '../../explain/surroundings.ts'
import type { GraphEdge } from '../../graph/view/view-types.ts'
import type { Exercise } from '../exercise.ts'
import { around, called } from '../facts.ts'

const isThroughGroup = ({ kind, label }: GraphEdge) => kind === 'holds' && label.startsWith('through ')

export const groupAccess: Exercise = {
  id: 'group-access',
  title: 'Held through a group',
  teaches: ['throughGroups', 'roleAtScope'],
  section: 'groups-conditions-denies',
  ask(see) {
    const whole = see({ audience: 'everyone' })
    // Others hold the same role without a group, so that there is something to tell apart.
    const grant = whole.nodes.find((node) => {
      const { incoming } = around(whole, node)
      const isDirect = incoming.some(({ edge, node: holder }) => holder.kind === 'identity' && edge.label === 'direct')
      return node.id.startsWith('grant:') && isDirect && incoming.some(({ edge }) => isThroughGroup(edge))
    })
    const [target] = grant ? near(around(whole, grant).outgoing, 'reaches') : []
    if (!grant || !target) return undefined
    const answers = around(whole, grant).incoming.flatMap(({ edge, node }) => (isThroughGroup(edge) ? [node.id] : []))
    return {
      text: `Several principals hold a role on \`${target.label}\`. Click an identity that holds it only as a member of a group.`,
      view: { focus: target.id, audience: 'everyone' },
      answers,
      why(clicked) {
        const { node, outgoing } = clicked
        const through = outgoing.find(({ edge }) => isThroughGroup(edge))?.edge.label
        if (answers.includes(node.id)) return `${node.label} holds it ${through}: nothing is assigned to it itself.`
        if (node.kind === 'principal')
          return `${node.label} is a ${node.sublabel}: the role is assigned to it, and its members hold it too.`
        if (node.kind === 'identity')
          return `${node.label} holds its role directly: it is assigned to that identity itself.`
        return `Only principals hold roles, and ${called(clicked)} is none.`
      },
    }
  },
}
