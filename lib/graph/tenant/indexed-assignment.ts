import type { RoleAssignment, RoleDefinition } from '../../model/facts.ts'
import type { RoleKey } from '../../model/guid.ts'
import { grantsAnything } from '../../rbac/permission.ts'
import { level } from './level.ts'

/**
 * A role assignment with its place and its role. They are looked up once, in the order of the facts: questions come
 * principal by principal, and would go back and forth through memory for them.
 */
export interface IndexedAssignment {
  assignment: RoleAssignment
  /** Number of its scope in the tree. */
  scope: number
  /** Absent where the role definition was not read. */
  role: RoleDefinition | undefined
  /** How surely it gives anything at all; `no` for an eligible one and for a role that allows nothing. */
  level: number
}

export function indexedAssignment(
  assignment: RoleAssignment,
  scope: number,
  roles: ReadonlyMap<RoleKey, RoleDefinition>,
): IndexedAssignment {
  const role = roles.get(assignment.roleId)
  return { assignment, scope, role, level: levelOfAssignment(assignment, role) }
}

export function levelOfAssignment({ state, condition }: RoleAssignment, role: RoleDefinition | undefined): number {
  if (state !== 'active') return level.no
  if (!role) return level.unknown
  const given = levelOfRole(role)
  return condition === undefined ? given : Math.min(given, level.conditional)
}

/** Roles are few: each is looked at once. */
const levels = new WeakMap<RoleDefinition, number>()

function levelOfRole(role: RoleDefinition): number {
  const known = levels.get(role)
  if (known !== undefined) return known
  const { permissions } = role
  const givesAny = grantsAnything(permissions, 'control') || grantsAnything(permissions, 'data')
  const isConditional = permissions.every((permission) => permission.condition !== undefined)
  const found = !givesAny ? level.no : isConditional ? level.conditional : level.yes
  levels.set(role, found)
  return found
}
