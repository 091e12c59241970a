import { type Grant, grantsOf } from '../graph/reach/reach.ts'
import { nodeId, scopeWords } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf, type HeldEntry } from '../graph/verdict/tenant-doors.ts'
import type { FactKind } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'

/** Something that a principal holds: a role at a scope, or an entry of another door. */
export interface Held {
  /** The same in every snapshot while the terms stay. */
  key: string
  /** Its node in the graph. */
  node: string
  what: string
  /** In words. */
  at: string
  /** Groups passed through. */
  through: PrincipalId[]
  /** Of the fact behind it. */
  fact: { kind: FactKind; id: string }
}

/** Everything in force for a principal, each once however many ways lead to it. */
export function heldBy(index: TenantIndex, principal: PrincipalId): Map<string, Held> {
  const state = index.directory.stateOf(principal)
  // What is left of somebody who is gone gives nothing.
  if (state === 'deleted' || state === 'softDeleted') return new Map()
  const held = [
    ...grantsOf(index, principal)
      .filter(({ assignment }) => assignment.state === 'active')
      .map((grant) => heldRole(index, grant)),
    ...doorsOf(index)
      .of(principal)
      .map((entry) => heldDoor(index, entry)),
  ]
  return new Map(held.reverse().map((one) => [one.key, one]))
}

function heldRole(index: TenantIndex, { assignment, roleName, through }: Grant): Held {
  const node = nodeId.grant(assignment.roleId, assignment.scope)
  const condition = assignment.condition ?? ''
  return {
    key: `${node}|${condition}`,
    node,
    what: condition ? `${roleName}, under a condition` : roleName,
    at: scopeWords(index, assignment.scope),
    through,
    fact: { kind: 'roleAssignments', id: assignment.id },
  }
}

function heldDoor(index: TenantIndex, { entry, through }: HeldEntry): Held {
  const node = nodeId.door(entry)
  return {
    key: `${node}|${entry.condition ?? ''}`,
    node,
    what: `${entry.door.label}: ${entry.gives}`,
    at: entry.scope ? scopeWords(index, entry.scope) : (entry.outside?.name ?? ''),
    through,
    fact: { kind: kindOfDoor.get(entry.door.id) ?? 'resources', id: entry.id },
  }
}

const kindOfDoor: ReadonlyMap<string, FactKind> = new Map([
  ['application-permission', 'appRoleAssignments'],
  ['directory-role', 'directoryRoleAssignments'],
  ['cosmos-db-role', 'cosmosRoleAssignments'],
  ['database-administrator', 'databaseAdministrators'],
])
