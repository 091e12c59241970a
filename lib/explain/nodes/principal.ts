import type { GraphNode } from '../../graph/view/view-types.ts'
import type { Explanation } from '../explanation.ts'
import { near, type Surroundings } from '../surroundings.ts'
import { counted, countOf, named, withArticle } from '../words.ts'

const sections = new Map([
  ['user', 'people-and-machines'],
  ['group', 'groups-conditions-denies'],
  ['group of another tenant', 'groups-conditions-denies'],
  ['service principal', 'workload-identities'],
  ['device', 'devices'],
])

/** Whoever else holds something: a person, a group, an application, a device, or one that nobody looked up. */
export function explainPrincipal({ node, outgoing }: Surroundings): Explanation {
  const held = near(outgoing, 'holds')
  const becomes = near(outgoing, 'becomes')
  return {
    sentences: [
      whatIs(node),
      held.length > 0
        ? `It holds ${counted(countOf(held), 'right')}, itself or through groups: ${named(held)}.`
        : 'No right of it is shown.',
      ...(becomes.length > 0 ? [`With what it holds it can come to act as ${named(becomes)}.`] : []),
    ],
    wouldChange: [
      node.state === 'live'
        ? 'Taking a role away from it is seen within about ten minutes; leaving a group can take up to a day.'
        : 'Removing the assignment takes nothing from anybody who is still there.',
    ],
    section: node.state === 'live' ? (sections.get(node.sublabel) ?? 'people-and-machines') : 'what-is-left-over',
  }
}

function whatIs({ label, sublabel, state }: GraphNode): string {
  if (state === 'deleted')
    return `${label} is named where something is given, and the directory does not know it: it was deleted, or belongs to another tenant.`
  if (state === 'softDeleted')
    return `${label} was deleted and is still listed among the deleted objects of the directory.`
  if (state === 'notChecked') return `${label} is given something, and the directory was not asked what it is.`
  return sublabel === 'managed identity'
    ? `${label} is a managed identity of which only the directory tells: no resource that wears it was read.`
    : `${label} is ${withArticle(sublabel)}, not a managed identity.`
}
