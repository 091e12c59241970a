import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import type { IndexedEntry } from '../graph/verdict/tenant-doors.ts'
import type { Change } from '../graph/what-if/change.ts'
import { changeSchema } from '../graph/what-if/change-schema.ts'
import { type FederatedCredential, type Resource, type RoleAssignment, shown } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'

/** What can be taken away to contain a compromise: one edge of the graph, that closes whatever leads over it. */
export type CutStep =
  | { kind: 'removeRoleAssignment'; assignment: RoleAssignment }
  | { kind: 'removeGroupMember'; group: PrincipalId; member: PrincipalId }
  | { kind: 'detachIdentity'; resource: Resource; identity: ManagedIdentity }
  | { kind: 'disableSystemAssigned'; resource: Resource; identity: ManagedIdentity }
  | { kind: 'removeFederatedCredential'; credential: FederatedCredential; identity: ManagedIdentity }
  | { kind: 'removeDoorEntry'; entry: IndexedEntry }

export type StepKind = CutStep['kind']

/** The step as what-if takes it; `undefined` for an entry of a door, of which it has no change. */
export function changeOf(step: CutStep): { json: object; change: Change } | undefined {
  const json = jsonOf(step)
  return json && { json, change: changeSchema.parse(json) }
}

function jsonOf(step: CutStep): object | undefined {
  switch (step.kind) {
    case 'removeRoleAssignment':
      return { kind: 'remove-role-assignment', assignment: shown(step.assignment) }
    case 'removeGroupMember':
      return { kind: 'remove-group-member', group: step.group, member: step.member }
    case 'detachIdentity':
      return { kind: 'detach-identity', resource: shown(step.resource), identity: step.identity.shownArmId }
    case 'disableSystemAssigned':
      return { kind: 'disable-system-assigned', resource: shown(step.resource) }
    case 'removeFederatedCredential':
      return { kind: 'remove-federated-credential', identity: step.identity.shownArmId, name: step.credential.name }
    case 'removeDoorEntry':
      return undefined
  }
}
