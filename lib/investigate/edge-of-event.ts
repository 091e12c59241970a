import { holderNode, nodeId } from '../graph/tenant/names.ts'
import type { ActivityEvent } from '../model/facts.ts'
import { lastSegment, parentInId } from '../model/scope.ts'
import type { TimelineEdge } from './timeline.ts'
import type { TimelineNames } from './timeline-names.ts'

/** What an operation in the log made or took away. */
export function edgeOfEvent(event: ActivityEvent, names: TimelineNames): TimelineEdge | undefined {
  const operation = event.operation.toLowerCase()
  const change = operation.endsWith('/write') ? 'made' : operation.endsWith('/delete') ? 'removed' : undefined
  if (!change) return undefined
  if (operation.startsWith('microsoft.authorization/roleassignments/')) {
    const { principalId, roleId, scope } = names.assignments.get(event.resourceId) ?? event
    if (!principalId || !roleId || !scope) return undefined
    const role = names.index.roles.get(roleId)?.name ?? roleId
    return {
      change,
      from: holderNode(names.index, principalId),
      to: nodeId.grant(roleId, scope),
      label: `${role} for ${names.name(principalId)}`,
    }
  }
  if (operation.includes('/federatedidentitycredentials/')) {
    const identityId = parentInId(event.resourceId)
    const identity = identityId && names.index.identities.byArmId.get(identityId)
    return {
      change,
      from: nodeId.federated(event.resourceId),
      to: identity ? nodeId.identity(identity) : `identity:${identityId}`,
      label: `the federated credential ${lastSegment(event.shownResourceId ?? event.resourceId)}`,
    }
  }
  return undefined
}
