import type { RoleAssignment, RoleDefinition } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { everyone } from '../../model/guid.ts'
import { type Plane, patternsLeft, takesAll } from '../../rbac/permission.ts'
import type { IndexedAssignment } from '../tenant/indexed-assignment.ts'
import type { IndexedDeny, TenantIndex } from '../tenant/tenant-index.ts'

/** One role assignment in force for a principal, directly or through groups. */
export interface Grant {
  assignment: RoleAssignment
  /** Number of its scope in the tree. */
  scope: number
  /** Absent where the role definition was not read. */
  role?: RoleDefinition
  roleName: string
  /** How surely it gives anything; `no` for one that is not in force. */
  level: number
  /** Groups passed through; empty when assigned directly. */
  through: PrincipalId[]
  conditional: boolean
}

/** A run of scope numbers, end not included. */
export type Interval = [start: number, end: number]

/** All assignments of the principal and of its groups, eligible ones included (`assignment.state` tells). */
export function grantsOf(index: TenantIndex, principal: PrincipalId): Grant[] {
  const grants: Grant[] = []
  const holders: [PrincipalId, PrincipalId[]][] = [[principal, []], ...index.groups.above(principal)]
  for (const [holder, through] of holders)
    for (const indexed of index.assignmentsOf.get(holder) ?? []) grants.push(grantFrom(indexed, through))
  return grants
}

/** What an assignment gives to whoever holds it through these groups. */
export function grantFrom({ assignment, scope, role, level }: IndexedAssignment, through: PrincipalId[]): Grant {
  return {
    assignment,
    scope,
    role,
    level,
    roleName: role?.name ?? assignment.roleName ?? assignment.roleId,
    through,
    conditional:
      assignment.condition !== undefined ||
      (role?.permissions.length ? role.permissions.every((permission) => permission.condition !== undefined) : false),
  }
}

/** Where a deny takes what a pattern of a plane holds; `undefined` where no deny concerns the principal. */
export type Taken = ((plane: Plane, pattern: string) => Interval[]) | undefined

/** What unconditional denies that certainly name the principal take from it. */
export function takenFrom(index: TenantIndex, principal: PrincipalId): Taken {
  if (index.denies.length === 0) return undefined
  const above = index.groups.above(principal)
  const names = (list: { id: PrincipalId; type?: string }[]) =>
    list.some(({ id, type }) => id === everyone || type === 'SystemDefined' || id === principal || above.has(id))
  const concerning = new Set(
    index.denies.filter(
      ({ deny }) =>
        deny.effect === 'enforced' && !deny.condition && names(deny.principals) && !names(deny.excludePrincipals),
    ),
  )
  if (concerning.size === 0) return undefined
  return (plane, pattern) =>
    union(
      deniesOf(index, plane, pattern)
        .filter((indexed) => concerning.has(indexed))
        .map(({ deny, scope }): Interval => [scope, deny.doNotApplyToChildScopes ? scope + 1 : index.tree.end[scope]!]),
    )
}

const deniesByPattern = new WeakMap<TenantIndex, Map<string, IndexedDeny[]>>()

/** Denies that take all that a pattern holds: patterns are few, principals many. */
function deniesOf(index: TenantIndex, plane: Plane, pattern: string): IndexedDeny[] {
  const known = deniesByPattern.get(index) ?? new Map<string, IndexedDeny[]>()
  deniesByPattern.set(index, known)
  const key = `${plane} ${pattern}`
  const found = known.get(key) ?? index.denies.filter(({ deny }) => takesAll(deny.permissions, plane, pattern))
  known.set(key, found)
  return found
}

const planes = ['control', 'data'] as const

/** A role that was not read may give anything. */
const patternsOf = ({ role }: Pick<Grant, 'role'>, plane: Plane) =>
  role ? patternsLeft(role.permissions, plane) : ['*']

/** Scopes on which a grant gives anything at all; they may overlap. */
export function leftOf(index: TenantIndex, grant: Pick<Grant, 'scope' | 'role'>, taken: Taken): Interval[] {
  const whole: Interval = [grant.scope, index.tree.end[grant.scope]!]
  if (!taken) return planes.some((plane) => patternsOf(grant, plane).length > 0) ? [whole] : []
  return planes.flatMap((plane) =>
    patternsOf(grant, plane).flatMap((pattern) => without([whole], taken(plane, pattern))),
  )
}

export function union(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0])
  const merged: Interval[] = []
  for (const [start, end] of sorted) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** What of `intervals` is in none of `taken`; both sorted and disjoint. */
export function without(intervals: Interval[], taken: Interval[]): Interval[] {
  const rest: Interval[] = []
  for (const [start, end] of intervals) {
    let at = start
    for (const [from, to] of taken) {
      if (to <= at || from >= end) continue
      if (from > at) rest.push([at, from])
      at = Math.max(at, to)
    }
    if (at < end) rest.push([at, end])
  }
  return rest
}

/** Number of listed resources in the intervals. */
export const resourcesIn = (index: TenantIndex, intervals: Interval[]) =>
  intervals.reduce(
    (sum, [start, end]) => sum + index.tree.resourcesBefore[end]! - index.tree.resourcesBefore[start]!,
    0,
  )

export function* resourceNumbersIn(index: TenantIndex, intervals: Interval[]) {
  for (const [start, end] of intervals)
    for (let number = start; number < end; number++) if (index.tree.resource[number] !== -1) yield number
}

/** Assignments that cover this scope number, from `/` down to the scope itself. */
export function grantsCovering(index: TenantIndex, number: number) {
  const chain: number[] = []
  for (let at = number; at !== -1; at = index.tree.parent[at]!) chain.unshift(at)
  return chain.flatMap((scope) => index.assignmentsAt.get(scope))
}
