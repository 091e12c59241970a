import type { PrincipalId } from '../model/guid.ts'
import { grantsAnything } from '../rbac/permission.ts'
import { deniedWholly, type Grant, grantFrom, grantsCovering, grantsOf, type Interval, without } from './reach.ts'
import { level } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'

/** A run of scopes on which a principal holds something, and how surely. */
export interface HeldInterval {
  interval: Interval
  level: number
}

/** How surely a grant in force gives anything at all; `no` for an eligible one and for a role that allows nothing. */
export function levelOfGrant({ assignment, role, conditional }: Grant): number {
  if (assignment.state !== 'active') return level.no
  if (!role) return level.unknown
  if (!grantsAnything(role.permissions, 'control') && !grantsAnything(role.permissions, 'data')) return level.no
  return conditional ? level.conditional : level.yes
}

/** What a principal and its groups hold, less what a deny assignment takes away as a whole. Intervals may overlap. */
export function heldIntervals(
  index: TenantIndex,
  principal: PrincipalId,
  grants = grantsOf(index, principal),
): HeldInterval[] {
  const held: HeldInterval[] = []
  const denied = index.denies.length === 0 ? undefined : deniedByPlane(index, principal)
  for (const grant of grants) {
    const surely = levelOfGrant(grant)
    if (surely === level.no) continue
    const whole: Interval = [grant.scope, index.tree.end[grant.scope]!]
    if (!denied) {
      held.push({ interval: whole, level: surely })
      continue
    }
    for (const { plane, intervals } of denied) {
      if (grant.role && !grantsAnything(grant.role.permissions, plane)) continue
      for (const interval of without([whole], intervals)) held.push({ interval, level: surely })
    }
  }
  return held
}

/** `undefined` where nothing is denied as a whole, which is nearly always. */
function deniedByPlane(index: TenantIndex, principal: PrincipalId) {
  const denied = (['control', 'data'] as const).map((plane) => ({
    plane,
    intervals: deniedWholly(index, principal, plane),
  }))
  return denied.some(({ intervals }) => intervals.length > 0) ? denied : undefined
}

/** Who holds anything at a scope number, and how surely: the same that `heldIntervals` says of each. */
export function holdersAt(index: TenantIndex, number: number): Map<PrincipalId, number> {
  const holders = new Map<PrincipalId, number>()
  for (const indexed of grantsCovering(index, number)) {
    const grant = grantFrom(index, indexed, [])
    const surely = levelOfGrant(grant)
    if (surely === level.no) continue
    const { principalId } = indexed.assignment
    for (const principal of [principalId, ...index.groups.below(principalId)])
      if (surely > (holders.get(principal) ?? level.no) && isLeft(index, principal, { grant, number }))
        holders.set(principal, surely)
  }
  return holders
}

/** Whether the denies leave anything of a grant at a scope number. */
function isLeft(index: TenantIndex, principal: PrincipalId, { grant, number }: { grant: Grant; number: number }) {
  const denied = index.denies.length === 0 ? undefined : deniedByPlane(index, principal)
  if (!denied) return true
  return denied.some(
    ({ plane, intervals }) =>
      (!grant.role || grantsAnything(grant.role.permissions, plane)) &&
      !intervals.some(([start, end]) => number >= start && number < end),
  )
}
