import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf, named, withArticle } from '../words.ts'

const sections: Record<string, string> = {
  user: 'people-and-machines',
  group: 'groups-conditions-denies',
  'group of another tenant': 'groups-conditions-denies',
  'service principal': 'workload-identities',
  device: 'devices',
}

/** Whoever else holds something: a person, a group, an application, a device, or one that nobody looked up. */
export function explainPrincipal({ node, outgoing }: Surroundings): Explanation {
  const held = outgoing.filter(({ edge }) => edge.kind === 'holds').map((one) => one.node)
  const becomes = outgoing.filter(({ edge }) => edge.kind === 'becomes').map((one) => one.node)
  const what = {
    live: `${node.label} is ${withArticle(node.sublabel)}, not a managed identity.`,
    deleted: `${node.label} is named by a role assignment, and the directory does not know it: it was deleted, or belongs to another tenant.`,
    softDeleted: `${node.label} was deleted and is still listed among the deleted objects of the directory.`,
    notChecked: `${node.label} holds something, and nobody looked up in the directory what it is.`,
  }[node.state]
  return {
    sentences: [
      what,
      held.length > 0
        ? `It holds ${counted(countOf(held), 'right')} itself or through groups: ${named(held)}.`
        : 'No right of it is shown here.',
      ...(becomes.length > 0 ? [`With that it can come to act as ${named(becomes)}.`] : []),
    ],
    wouldChange: [
      node.state === 'live'
        ? 'Taking a role away from it is seen within about ten minutes; leaving a group can take up to a day.'
        : 'Removing the assignment takes nothing from anybody who is still there.',
    ],
    section: node.state === 'live' ? (sections[node.sublabel] ?? 'people-and-machines') : 'what-is-left-over',
  }
}
