import { accessOf } from '#lib/graph/access.ts'
import { holderName, holderNode, scopeWords } from '#lib/graph/names.ts'
import { nearestNumber } from '#lib/graph/scope-tree.ts'
import type { Certainty } from '#lib/graph/view-types.ts'
import type { Approach } from '#lib/graph/who-can.ts'
import { principalId } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { certaintyOfLevel } from './certainty-of-level.ts'
import type { Tenant } from './runtime.ts'

export interface WhoCanAnswer {
  /** Nearest first; `ring` is how many identities are become on the way. */
  who: {
    principalId: string
    name: string
    node: string
    certainty: Certainty
    ring: number
    /** The first step; absent for one that holds a role there itself. */
    step?: { becomes: string; technique: string; on: string }
  }[]
}

/** Who could come to act as this identity, in any number of steps; `undefined` where there is no such identity. */
export function whoCanBecome(tenant: Tenant, id: string): WhoCanAnswer | undefined {
  const identity = tenant.index.identities.byPrincipal.get(principalId(id))
  return identity && answerFrom(tenant, accessOf(tenant.index).comeTo(identity))
}

/** Who holds anything at this scope, or can become somebody who does. */
export function whoCanReach(tenant: Tenant, scope: string): WhoCanAnswer {
  return answerFrom(tenant, accessOf(tenant.index).reach(nearestNumber(tenant.index.tree, scopeId(scope))))
}

const answerFrom = ({ index }: Tenant, approaches: Iterable<Approach>): WhoCanAnswer => ({
  who: Array.from(approaches, ({ principal, level, ring, becomes }) => ({
    principalId: principal,
    name: holderName(index, principal),
    node: holderNode(index, principal),
    certainty: certaintyOfLevel(level),
    ring,
    ...(becomes
      ? {
          step: {
            becomes: becomes.identity.name,
            technique: becomes.technique.id,
            on: scopeWords(index, index.tree.ids[becomes.on]!),
          },
        }
      : {}),
  })),
})
