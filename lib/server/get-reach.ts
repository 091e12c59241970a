import { grantsOf, reachOf, resourceNumbersIn } from '#lib/graph/reach.ts'
import { shown } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import type { Tenant } from './runtime.ts'

/** What a principal holds, and every listed resource at or below what it holds. */
export interface ReachAnswer {
  principalId: string
  grants: { scope: string; role: string; via: string; conditional: boolean }[]
  /** Assignments that are not in force until they are activated. */
  eligible: { scope: string; role: string; via: string; conditional: boolean }[]
  resources: string[]
}

/** @param id a principal id; `via` is `direct` or the ids of the groups passed through, joined by ` > `. */
export function getReach({ index }: Tenant, id: string): ReachAnswer {
  const principal = principalId(id)
  const grants = grantsOf(index, principal).map((grant) => ({
    state: grant.assignment.state,
    scope: grant.assignment.shownScope ?? grant.assignment.scope,
    role: grant.roleName,
    via: grant.through.length === 0 ? 'direct' : grant.through.join(' > '),
    conditional: grant.conditional,
  }))
  const inState = (wanted: string) => grants.filter(({ state }) => state === wanted).map(({ state, ...grant }) => grant)
  return {
    principalId: principal,
    grants: inState('active'),
    eligible: inState('eligible'),
    resources: [...resourceNumbersIn(index, reachOf(index, principal))].map((number) =>
      shown(index.resourceAt(number)!),
    ),
  }
}
