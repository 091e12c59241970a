import { accessOf } from '#lib/graph/becoming/access.ts'
import { resourcesIn } from '#lib/graph/reach/reach.ts'
import { holderName, nodeId } from '#lib/graph/tenant/names.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { type StepAnswer, stepAnswer } from '#lib/graph/view/step-text.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import { principalId } from '#lib/model/guid.ts'
import { type CertaintyCounts, certaintyCounts } from './certainty-counts.ts'
import { firstOf } from './first-of.ts'
import type { Tenant } from './runtime.ts'
import { unreadGroups } from './unread-groups.ts'

export interface FallenAnswer {
  principalId: string
  name: string
  node: string
  certainty: Certainty
  /** 1 is what the start can become itself. */
  ring: number
  /** From the start to here along a shortest way that is as sure. */
  path: StepAnswer[]
}

export interface BlastRadiusAnswer {
  principalId: string
  name: string
  /** All that fall. */
  falls: CertaintyCounts
  /** The first of them: surest, then nearest. */
  fallen: FallenAnswer[]
  /** Listed resources that something is held on in the end; each counted once, at its surest. */
  resources: CertaintyCounts
  /** What may be missing, in sentences. */
  notRead: string[]
}

/** How many entries an answer holds unless more are asked for. */
export const mostEntries = 200

/** Everything that falls with one principal: identities it can become, in any number of steps, and what they hold. */
export function getBlastRadius({ index }: Tenant, id: string, most = mostEntries): BlastRadiusAnswer {
  const start = principalId(id)
  const { fallen, reach } = accessOf(index).blastRadius(start)
  // Each level holds what is surer as well.
  const atLeast = (surely: number) =>
    resourcesIn(index, reach.findLast(({ level }) => level >= surely)?.intervals ?? [])
  return {
    principalId: start,
    name: holderName(index, start),
    falls: certaintyCounts((surely) => fallen.count(surely)),
    fallen: firstOf(fallen, most).map((one, entry) => ({
      principalId: one.identity.principalId!,
      name: one.identity.name,
      node: nodeId.identity(one.identity),
      certainty: certaintyOfLevel(one.level),
      ring: one.ring,
      path: fallen.wayOf(entry).map((step) => stepAnswer(index, { ...step, becomes: step.identity.name })),
    })),
    resources: certaintyCounts((surely) => atLeast(surely) - atLeast(surely + 1)),
    notRead: unreadGroups(index),
  }
}
