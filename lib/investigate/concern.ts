import { nodeId } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { FactChange } from '../history/fact-change.ts'
import type { ActivityEvent, Fact, FactKind, Resource } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { Subject } from './subject.ts'

/** Whom and what the story of a node is about: itself, and what it acts as or is worn by. */
export interface Concern {
  principals: Set<string>
  /** Azure ids of resources and user-assigned identities. */
  places: Set<string>
  credentials: Set<string>
}

/** @param changes between snapshots: what the node wore at another time belongs to its story. */
export function concernOf(index: TenantIndex, subject: Subject, changes: Iterable<FactChange>): Concern {
  const concern: Concern = { principals: new Set(), places: new Set(), credentials: new Set() }
  const { principals, places, credentials } = concern
  if (subject.armId) places.add(subject.armId)
  if (subject.kind === 'federated') credentials.add(subject.node.slice(nodeId.federated('').length))
  for (const { principal } of subject.starts) {
    principals.add(principal)
    const identity = index.identities.byPrincipal.get(principal)
    if (identity?.armId) places.add(identity.armId)
    const name = index.directory.principals.get(principal)?.userPrincipalName
    if (name) principals.add(name.toLowerCase())
  }
  if (subject.armId)
    for (const { kind, was, is } of changes) {
      if (kind !== 'resources') continue
      for (const resource of [was, is] as (Resource | undefined)[])
        if (resource?.id === subject.armId)
          for (const { principalId, identityId } of resource.wears ?? []) {
            if (principalId) principals.add(principalId)
            if (identityId) places.add(identityId)
          }
    }
  return concern
}

type Touches = { [K in FactKind]?: (fact: Fact<K>, concern: Concern) => boolean }
const holds = ({ principalId }: { principalId: PrincipalId }, { principals }: Concern) => principals.has(principalId)
const isAt = (scope: string | undefined, { places }: Concern) =>
  scope !== undefined && (places.has(scope) || [...places].some((place) => scope.startsWith(`${place}/`)))

const touches: Touches = {
  roleAssignments: (one, concern) => holds(one, concern) || isAt(one.scope, concern),
  appRoleAssignments: holds,
  directoryRoleAssignments: holds,
  cosmosRoleAssignments: holds,
  databaseAdministrators: holds,
  principals: ({ id }, { principals }) => principals.has(id),
  groupMemberships: ({ id, memberIds }, { principals }) =>
    principals.has(id) || memberIds.some((member) => principals.has(member)),
  resources: ({ id, wears }, concern) =>
    concern.places.has(id) ||
    (wears ?? []).some(
      ({ principalId, identityId }) =>
        (principalId !== undefined && concern.principals.has(principalId)) ||
        (identityId !== undefined && concern.places.has(identityId)),
    ),
  federatedCredentials: ({ id, identityId }, concern) => concern.credentials.has(id) || isAt(identityId, concern),
}

/** Whether a fact, or a change of one, belongs to the story. */
export function concerns(concern: Concern, kind: FactKind, fact: Fact<FactKind> | undefined): boolean {
  const touching = touches[kind] as ((fact: Fact<FactKind>, concern: Concern) => boolean) | undefined
  return fact !== undefined && (touching?.(fact, concern) ?? false)
}

/** Whether something in the Activity Log was done by or to what the story is about. */
export const eventConcerns = (concern: Concern, { caller, resourceId, principalId }: ActivityEvent): boolean =>
  (caller !== undefined && concern.principals.has(caller)) ||
  (principalId !== undefined && concern.principals.has(principalId)) ||
  isAt(resourceId, concern)
