import { accessOf } from '../graph/becoming/access.ts'
import type { FoundList } from '../graph/becoming/found-list.ts'
import type { Approach } from '../graph/becoming/who-can.ts'
import { grantsCovering } from '../graph/reach/reach.ts'
import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import { kindsHeld } from './access-kind.ts'
import { heldOf, isEntry } from './held.ts'
import type { Subject } from './subject.ts'

/**
 * Who could have got into the node. Into a resource: whoever may do more than read there, or can become somebody who
 * may. Into an identity: whoever can become it. Nobody becomes a person or a workload by a right in Azure.
 */
export function approachesTo(index: TenantIndex, { kind, armId, starts }: Subject): FoundList<Approach> | undefined {
  if (kind === 'identity') {
    const identity = starts[0] && index.identities.byPrincipal.get(starts[0].principal)
    return identity && accessOf(index).comeTo(identity)
  }
  if (kind !== 'resource' || armId === undefined) return undefined
  return accessOf(index).comeToAny(doersAt(index, index.tree.numbers.get(armId)!))
}

/** Who may do more than read at a scope number, by roles, and how surely. */
function doersAt(index: TenantIndex, number: number): Map<PrincipalId, number> {
  const type = index.resourceAt(number)?.type
  const doers = new Map<PrincipalId, number>()
  for (const { assignment, role, level: surely } of grantsCovering(index, number)) {
    if (surely === level.no) continue
    if (role && !kindsHeld(role.permissions, type).some(({ kind }) => kind === 'control')) continue
    const { principalId } = assignment
    for (const principal of [principalId, ...index.groups.below(principalId)])
      if (surely > (doers.get(principal) ?? level.no) && isLeft(index, principal, assignment.id, number))
        doers.set(principal, surely)
  }
  return doers
}

const isLeft = (index: TenantIndex, principal: PrincipalId, assignment: string, number: number) =>
  index.denies.length === 0 ||
  heldOf(index, principal).some(
    ({ source, intervals }) =>
      !isEntry(source) && source.id === assignment && intervals.some(([start, end]) => number >= start && number < end),
  )
