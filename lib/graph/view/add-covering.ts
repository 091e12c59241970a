import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import { heldThroughDoors } from '../reach/held-through-doors.ts'
import { grantsOf } from '../reach/reach.ts'
import { level } from '../tenant/level.ts'
import { holderName } from '../tenant/names.ts'
import { isWithin, nearestNumber } from '../tenant/scope-tree.ts'
import { addDoor } from './door-picture.ts'
import type { Picture } from './picture.ts'

/** Every role and other entry of a principal that covers a scope, with a line on to the scope where it is inherited. */
export function addCovering(picture: Picture, principal: PrincipalId, scope: ScopeId) {
  const { index } = picture
  const number = nearestNumber(index.tree, scope)
  const holder = picture.addHolderNode(principal)
  for (const grant of grantsOf(index, principal))
    if (grant.level !== level.no && isWithin(index.tree, number, grant.scope))
      picture.addGrant(holder, holderName(index, principal), grant)
  for (const { level: surely, interval, held } of heldThroughDoors(index, principal))
    if (surely !== level.no && number >= interval[0] && number < interval[1])
      addDoor(picture, holder, holderName(index, principal), held)
}
