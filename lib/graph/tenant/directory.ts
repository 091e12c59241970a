import type { Facts, Principal } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'

/**
 * `deleted`: the directory was asked for this id and did not return it, so it is deleted or belongs to another tenant.
 * `notChecked`: nobody asked, which says nothing about it.
 */
export type PrincipalState = 'live' | 'softDeleted' | 'deleted' | 'notChecked'

export interface Directory {
  principals: Map<PrincipalId, Principal>
  stateOf(id: PrincipalId): PrincipalState
  /** Display name, else the id. */
  nameOf(id: PrincipalId): string
}

export function directoryOf(facts: Facts): Directory {
  const principals = new Map(facts.principals.map((principal) => [principal.id, principal]))
  const asked = new Set(facts.directoryLookups.map((lookup) => lookup.id))
  return {
    principals,
    stateOf(id) {
      const principal = principals.get(id)
      if (principal) return principal.deletedAt ? 'softDeleted' : 'live'
      return asked.has(id) ? 'deleted' : 'notChecked'
    },
    nameOf: (id) => principals.get(id)?.displayName ?? id,
  }
}
