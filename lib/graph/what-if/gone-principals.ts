import type { PrincipalId } from '../../model/guid.ts'
import type { Overlay } from './overlaid.ts'

/** Principals of identities that the changes delete. */
export function gonePrincipals({ before, edits }: Overlay): Set<PrincipalId> {
  const gone = new Set<PrincipalId>()
  for (const principal of edits.principals.values())
    if (principal?.deletedAt && before.directory.stateOf(principal.id) !== 'softDeleted') gone.add(principal.id)
  return gone
}
