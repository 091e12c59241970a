import type { Explanation } from '../explanation.ts'
import type { Surroundings } from '../surroundings.ts'
import { counted, countOf, named } from '../words.ts'

/** A managed identity: its kind and life, who acts as it, what it holds. */
export function explainIdentity({ node, incoming, outgoing }: Surroundings): Explanation {
  const isSystem = node.sublabel.startsWith('system')
  const hosts = incoming.filter(({ edge }) => edge.kind === 'wears').map((one) => one.node)
  const trusted = incoming.filter(({ edge }) => edge.kind === 'federated').map((one) => one.node)
  const held = outgoing.filter(({ edge }) => edge.kind === 'holds').map((one) => one.node)
  const isGone = node.state === 'deleted' || node.state === 'softDeleted'
  return {
    sentences: [kindOf(), actors(), rights()],
    wouldChange: isGone
      ? ['Nothing brings it back: a new identity of the same name is another principal and holds nothing.']
      : isSystem
        ? [
            hosts.length > 0
              ? `Deleting ${named(hosts)}, or switching the identity off there, deletes it; what it was assigned stays behind.`
              : 'Deleting its resource deletes it; what it was assigned stays behind.',
          ]
        : [
            'It lives until somebody deletes it, whatever happens to the resources that wear it.',
            ...(hosts.length > 0
              ? ['Detaching it from a resource takes away what that resource could do as it.']
              : ['Whoever may assign it to a resource can act as it there.']),
          ],
    section: isGone
      ? 'deletion'
      : isSystem
        ? 'system-assigned'
        : hosts.length > 1
          ? 'when-to-use-which'
          : 'user-assigned',
  }

  function kindOf() {
    const { label } = node
    if (node.state === 'softDeleted')
      return `${label} is a ${isSystem ? 'system' : 'user'}-assigned managed identity that was deleted; it is listed for 30 days and cannot be restored.`
    if (node.state === 'deleted')
      return `${label} is a managed identity that was deleted, or belongs to another tenant.`
    if (!isSystem)
      return `${label} is a user-assigned managed identity: an Azure resource of its own, with a life of its own.`
    return `${label} is a system-assigned managed identity: it was made on ${hosts.length > 0 ? named(hosts) : 'one resource'} and is deleted with it.`
  }

  function actors() {
    const parts = [
      ...(hosts.length > 0 ? [`code on ${named(hosts)} can act as it`] : []),
      ...(trusted.length > 0
        ? [
            `${counted(countOf(trusted), 'workload')} outside Azure can act as it with a token of its own: ${named(trusted)}`,
          ]
        : []),
    ]
    if (parts.length > 0) return `${parts.join(', and ').replace(/^./, (first) => first.toUpperCase())}.`
    return isSystem
      ? 'No resource that was read wears it.'
      : 'Nothing that was read wears it, so no code can act as it now.'
  }

  function rights() {
    if (held.length === 0) return 'No role or other right of it was read here.'
    return `It holds ${counted(countOf(held), 'right')} itself or through groups: ${named(held)}.`
  }
}
