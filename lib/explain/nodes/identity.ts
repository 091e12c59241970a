import type { GraphNode } from '../../graph/view/view-types.ts'
import type { Explanation } from '../explanation.ts'
import { near, type Surroundings } from '../surroundings.ts'
import { agreeing, counted, countOf, named, sentence } from '../words.ts'

interface Lived {
  node: GraphNode
  isSystem: boolean
  /** What wears it. */
  hosts: GraphNode[]
}

/** A managed identity: its kind and life, who acts as it, what it holds. */
export function explainIdentity(around: Surroundings): Explanation {
  const { node } = around
  const lived = { node, isSystem: node.sublabel.startsWith('system'), hosts: near(around.incoming, 'wears') }
  return {
    sentences: [
      kindOf(lived),
      actors(lived, near(around.incoming, 'federated')),
      rights(near(around.outgoing, 'holds')),
    ],
    wouldChange: changes(lived),
    section: sectionOf(lived),
  }
}

const isGone = ({ state }: GraphNode) => state === 'deleted' || state === 'softDeleted'

function kindOf({ node, isSystem, hosts }: Lived): string {
  const { label } = node
  if (node.state === 'softDeleted')
    return `${label} was a ${isSystem ? 'system' : 'user'}-assigned managed identity: it is deleted, is listed for 30 days and cannot be restored.`
  if (node.state === 'deleted') return `${label} is a managed identity that was deleted, or belongs to another tenant.`
  if (!isSystem) return `${label} is a user-assigned managed identity: an Azure resource with a life of its own.`
  return `${label} is a system-assigned managed identity: it was made on ${hosts.length > 0 ? named(hosts) : 'one resource'} and is deleted with it.`
}

function actors({ isSystem, hosts }: Lived, trusted: GraphNode[]): string {
  const parts = [
    ...(hosts.length > 0 ? [`it is worn by ${named(hosts)}, and code that runs there can act as it`] : []),
    ...(trusted.length > 0
      ? [`it trusts ${counted(countOf(trusted), 'workload')} outside, which can act as it: ${named(trusted)}`]
      : []),
  ]
  if (parts.length > 0) return sentence(parts.join('; '))
  return isSystem ? 'No resource that wears it is shown.' : 'Nothing that wears it is shown, so no code acts as it.'
}

const rights = (held: GraphNode[]): string =>
  held.length === 0
    ? 'No role or other right of it is shown.'
    : `It holds ${counted(countOf(held), 'right')}, itself or through groups: ${named(held)}.`

function changes({ node, isSystem, hosts }: Lived): string[] {
  if (isGone(node))
    return ['Nothing brings it back: an identity of the same name made again is another principal and holds nothing.']
  if (isSystem)
    return [
      hosts.length > 0
        ? `Deleting ${named(hosts)}, or switching the identity off there, deletes it; role assignments of it stay behind.`
        : 'Deleting its resource deletes it; role assignments of it stay behind.',
    ]
  return [
    'It lives until somebody deletes it, whatever happens to the resources that wear it.',
    hosts.length > 0
      ? `Detaching it from ${named(hosts)} takes away what ${agreeing(hosts, 'that resource', 'those resources')} could do as it.`
      : 'Whoever may assign it to a resource can act as it there.',
  ]
}

function sectionOf({ node, isSystem, hosts }: Lived): string {
  if (isGone(node)) return 'deletion'
  if (isSystem) return /\/slots\//.test(node.label) ? 'slots' : 'system-assigned'
  return countOf(hosts) > 1 ? 'when-to-use-which' : 'user-assigned'
}
