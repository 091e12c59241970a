import type { RoleDefinition } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { level } from '../tenant/level.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorHoldersAt, heldThroughDoors } from './held-through-doors.ts'
import { grantsCovering, type Interval, leftOf, takenFrom, union } from './reach.ts'

/** A run of scopes on which a principal holds something, and how surely. */
export interface HeldInterval {
  interval: Interval
  level: number
}

/**
 * What a principal and its groups hold by roles, less where deny assignments leave nothing of it, and through other
 * doors; the surest first, and none within another that is as sure.
 */
export function heldIntervals(index: TenantIndex, principal: PrincipalId): HeldInterval[] {
  const held: HeldInterval[] = []
  const taken = takenFrom(index, principal)
  for (const holder of index.groups.selfAndAbove(principal))
    for (const { scope, role, level: surely } of index.assignmentsOf.get(holder) ?? []) {
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
  for (const { assignment, role, level: surely } of grantsCovering(index, number)) {
    if (surely === level.no) continue
    const { principalId } = assignment
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
