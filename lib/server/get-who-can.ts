import { accessOf } from '#lib/graph/becoming/access.ts'
import type { FoundList } from '#lib/graph/becoming/found-list.ts'
import type { Approach } from '#lib/graph/becoming/who-can.ts'
import { holderName, holderNode, scopeWords } from '#lib/graph/tenant/names.ts'
import { nearestNumber } from '#lib/graph/tenant/scope-tree.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { stepAnswer } from '#lib/graph/view/step-text.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import { principalId } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { type CertaintyCounts, certaintyCounts } from './certainty-counts.ts'
import { firstOf } from './first-of.ts'
import { mostEntries } from './get-blast-radius.ts'
import type { Tenant } from './runtime.ts'
import { unreadGroups } from './unread-groups.ts'

export interface WhoCanAnswer {
  /** All who can. */
  counts: CertaintyCounts
  /** The first of them: surest, then nearest; `ring` is how many identities are become on the way. */
  who: {
    principalId: string
    name: string
    node: string
    certainty: Certainty
    ring: number
    /** The first step; absent for one that holds a role there itself. */
    step?: { becomes: string; technique: string; on: string; text: string }
  }[]
  /** What may be missing, in sentences. */
  notRead: string[]
}

/** Who could come to act as this identity, in any number of steps; `undefined` where there is no such identity. */
export function whoCanBecome(tenant: Tenant, id: string, most = mostEntries): WhoCanAnswer | undefined {
  const identity = tenant.index.identities.byPrincipal.get(principalId(id))
  return identity && answerFrom(tenant, accessOf(tenant.index).comeTo(identity), most)
}

/** Who holds anything at this scope, or can become somebody who does. */
export function whoCanReach(tenant: Tenant, scope: string, most = mostEntries): WhoCanAnswer {
  return answerFrom(tenant, accessOf(tenant.index).reach(nearestNumber(tenant.index.tree, scopeId(scope))), most)
}

const answerFrom = ({ index }: Tenant, approaches: FoundList<Approach>, most: number): WhoCanAnswer => ({
  counts: certaintyCounts((surely) => approaches.count(surely)),
  who: firstOf(approaches, most).map(({ principal, level, ring, becomes }) => ({
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
            text: stepAnswer(index, { ...becomes, from: principal, becomes: becomes.identity.name }).text,
          },
        }
      : {}),
  })),
  notRead: unreadGroups(index),
})
