import { heldThroughDoors } from '../graph/reach/held-through-doors.ts'
import { type Grant, grantsOf, type Interval, leftOf, takenFrom } from '../graph/reach/reach.ts'
import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf, type HeldEntry } from '../graph/verdict/tenant-doors.ts'
import type { Permission } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { ScopeId } from '../model/scope.ts'
import type { Reason } from '../model/verdict.ts'
import { type KindHeld, kindsHeld } from './access-kind.ts'

/** Something that a principal holds: by a role, or as an entry of another door. */
export interface Held {
  principal: PrincipalId
  /** What is held, the same object for all that hold it. */
  source: Grant['assignment'] | HeldEntry['entry']
  through: PrincipalId[]
  level: number
  role: string
  /** Absent where the role was not read: it may give anything. */
  permissions?: Permission[]
  /** Absent outside of Azure. */
  scope?: ScopeId
  intervals: Interval[]
}

/** All that a principal holds that is in force, less what denies take. */
export function heldOf(index: TenantIndex, principal: PrincipalId): Held[] {
  const taken = takenFrom(index, principal)
  const roles = grantsOf(index, principal).flatMap((grant): Held[] => {
    if (grant.level === level.no) return []
    const intervals = leftOf(index, grant, taken)
    if (intervals.length === 0) return []
    const { assignment, through, roleName, role } = grant
    return [
      {
        principal,
        source: assignment,
        through,
        level: grant.level,
        role: roleName,
        ...(role ? { permissions: role.permissions } : {}),
        scope: assignment.scope,
        intervals,
      },
    ]
  })
  return [...roles, ...doorsHeld(index, principal)]
}

function doorsHeld(index: TenantIndex, principal: PrincipalId): Held[] {
  const inAzure = heldThroughDoors(index, principal).map(
    ({ held: { entry, through }, interval, level: surely }): Held => ({
      principal,
      source: entry,
      through,
      level: surely,
      role: entry.gives,
      ...(entry.permissions ? { permissions: entry.permissions } : {}),
      scope: entry.scope!,
      intervals: [interval],
    }),
  )
  const outside = doorsOf(index)
    .of(principal)
    .filter(({ entry }) => entry.outside)
    .map(
      ({ entry, through }): Held => ({
        principal,
        source: entry,
        through,
        level: entry.condition === undefined ? level.yes : level.conditional,
        role: entry.gives,
        intervals: [],
      }),
    )
  return [...inAzure, ...outside]
}

export const isEntry = (source: Held['source']): source is HeldEntry['entry'] => 'door' in source

/** What a door outside of Azure gives: to administer, or to look. */
const administers = /administrator|readwrite|fullcontrol|\.(?:create|manage|send)|write/i

/** What it gives on resources of a type, or on anything, the strongest first; a role that was not read may give control. */
export function kindsOf(
  { source, permissions }: Pick<Held, 'source' | 'permissions'>,
  type?: string,
): readonly KindHeld[] {
  if (permissions) return kindsHeld(permissions, type)
  const kind = isEntry(source) && !administers.test(source.gives) ? 'read' : 'control'
  return [{ kind, plane: 'control', match: { block: 0, pattern: isEntry(source) ? source.gives : '*' } }]
}

/** The reasons of the verdict that it gives this kind. */
export function reasonsOf(index: TenantIndex, held: Held, { match }: KindHeld): Reason[] {
  const { source, through } = held
  if (isEntry(source)) {
    const { condition } = source
    return [
      {
        kind: 'door',
        door: source.door.id,
        entryId: source.id,
        scope: source.scope ?? ('/' as ScopeId),
        gives: source.gives,
        through,
        match,
        ...(condition === undefined ? {} : { condition }),
      },
    ]
  }
  const { id, scope, roleId, condition } = source
  if (!index.roles.has(roleId))
    return [
      {
        kind: 'gap',
        gap: { of: 'roleDefinition', roleId, assignmentId: id },
        text: `the role definition \`${held.role}\` was not read`,
      },
    ]
  return [
    {
      kind: 'grant',
      assignmentId: id,
      scope,
      path: [scope],
      roleId,
      roleName: held.role,
      through,
      match,
      ...(condition === undefined ? {} : { condition }),
    },
  ]
}
