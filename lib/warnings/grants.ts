import { type Grant, grantsOf as gathered } from '../graph/reach/reach.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'

const built = new WeakMap<TenantIndex, Map<PrincipalId, readonly Grant[]>>()

/** What a principal holds; a dozen rules ask for it, so it is gathered once. */
export function grantsOf(index: TenantIndex, principal: PrincipalId): readonly Grant[] {
  const known = built.get(index) ?? new Map<PrincipalId, readonly Grant[]>()
  built.set(index, known)
  const grants = known.get(principal) ?? gathered(index, principal)
  known.set(principal, grants)
  return grants
}
