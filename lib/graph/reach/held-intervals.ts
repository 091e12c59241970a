import type { RoleAssignment, RoleDefinition } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { grantsAnything } from '../../rbac/permission.ts'
import { level } from '../becoming/technique-index.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorHoldersAt, heldThroughDoors } from './held-through-doors.ts'
import { type Grant, grantsCovering, type Interval, leftOf, takenFrom, union } from './reach.ts'

/** A run of scopes on which a principal holds something, and how surely. */
export interface HeldInterval {
  interval: Interval
  level: number
}

/** How surely an assignment in force gives anything at all; `no` for an eligible one and for a role that allows nothing. */
export function levelOfAssignment({ state, condition }: RoleAssignment, role: RoleDefinition | undefined): number {
  if (state !== 'active') return level.no
  if (!role) return level.unknown
  const given = levelOfRole(role)
  return condition === undefined ? given : Math.min(given, level.conditional)
}

export const levelOfGrant = ({ assignment, role }: Grant) => levelOfAssignment(assignment, role)

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

/**
 * What a principal and its groups hold by roles, less where deny assignments leave nothing of it, and through other
 * doors; the surest first, and none within another that is as sure.
 */
export function heldIntervals(index: TenantIndex, principal: PrincipalId): HeldInterval[] {
  const held: HeldInterval[] = []
  const taken = takenFrom(index, principal)
  for (const holder of index.groups.selfAndAbove(principal))
    for (const { assignment, scope } of index.assignmentsOf.get(holder) ?? []) {
      const role = index.roles.get(assignment.roleId)
      const surely = levelOfAssignment(assignment, role)
      if (surely === level.no) continue
      const whole: Interval = [scope, index.tree.end[scope]!]
      for (const interval of taken ? leftOf(index, { scope, role }, taken) : [whole])
        held.push({ interval, level: surely })
    }
  held.push(...heldThroughDoors(index, principal))
  return withoutInner(held)
}

/** Scopes on which the principal holds anything at all, as sorted disjoint intervals; eligible assignments do not count. */
export const reachOf = (index: TenantIndex, principal: PrincipalId): Interval[] =>
  union(heldIntervals(index, principal).map(({ interval }) => interval))

function withoutInner(held: HeldInterval[]): HeldInterval[] {
  if (held.length < 2) return held
  held.sort((a, b) => b.level - a.level || a.interval[0] - b.interval[0] || b.interval[1] - a.interval[1])
  let kept = 1
  for (let at = 1; at < held.length; at++) {
    const [last, one] = [held[kept - 1]!, held[at]!]
    if (last.level > one.level || one.interval[1] > last.interval[1]) held[kept++] = one
  }
  held.length = kept
  return held
}

/** Who holds anything at a scope number, and how surely: the same that `heldIntervals` says of each. */
export function holdersAt(index: TenantIndex, number: number): Map<PrincipalId, number> {
  const holders = new Map<PrincipalId, number>()
  for (const indexed of grantsCovering(index, number)) {
    const { principalId, roleId } = indexed.assignment
    const role = index.roles.get(roleId)
    const surely = levelOfAssignment(indexed.assignment, role)
    if (surely === level.no) continue
    for (const principal of [principalId, ...index.groups.below(principalId)])
      if (surely > (holders.get(principal) ?? level.no) && isLeft(index, principal, { role, number }))
        holders.set(principal, surely)
  }
  for (const [principal, surely] of doorHoldersAt(index, number))
    if (surely > (holders.get(principal) ?? level.no)) holders.set(principal, surely)
  return holders
}

/** Whether the denies leave anything of a role at a scope number. */
function isLeft(
  index: TenantIndex,
  principal: PrincipalId,
  { role, number }: { role: RoleDefinition | undefined; number: number },
) {
  const taken = takenFrom(index, principal)
  return !taken || leftOf(index, { role, scope: number }, taken).some(([start]) => start === number)
}
