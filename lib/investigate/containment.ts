import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { cutNetworkOf } from './cut-network.ts'
import type { CutStep } from './cut-step.ts'
import type { Reached } from './reached-jewels.ts'
import { type Asked, reachedIn, type TenantLeft, tenantLeft } from './tenant-left.ts'

export interface Containment {
  /** How each jewel is reached now. */
  before: Reached[]
  /** `cut`: with the steps taken none is reached. `nothing`: none is. `impossible`: some way cannot be cut. */
  outcome: 'cut' | 'nothing' | 'impossible'
  steps: CutStep[]
  /** Whether the tenant with the steps taken, asked anew, has no way left. */
  verified: boolean
  /** Whether it is sure that no fewer steps would do. */
  fewest: boolean
  /** How each jewel is reached with the steps taken. */
  after: Reached[]
}

/** Ways that are sure or conditional are cut; those that are perhaps there are told of. */
export const cutLevel = level.conditional

/** How often a step is tried without, where it is not sure that all are needed. */
const mostTried = 12

/** How often what is left is cut again. */
const mostRounds = 12

/** The fewest things to take away that keep a compromised node from the jewels. */
export function containmentOf(index: TenantIndex, asked: Asked): Containment {
  const now = tenantLeft(index, asked, [])
  const before = reachedIn(now)
  if (isContained(before)) return { before, outcome: 'nothing', steps: [], verified: true, fewest: true, after: before }
  const first = cutOnce(now, before)
  if (!first) return { before, outcome: 'impossible', steps: [], verified: false, fewest: false, after: before }
  const found = cutAgain(index, asked, first.steps)
  const isSurelyFewest = first.exact && found.steps.length === first.steps.length
  const { steps, after } = isSurelyFewest ? found : withoutSuperfluous(index, asked, found)
  const verified = isContained(after)
  // Every way of an exact network is one, so that nobody does with fewer than cut it.
  const fewest = verified && (steps.length === 1 || (first.exact && steps.length === first.steps.length))
  // What was reckoned in a tenant thought anew is told as it is now.
  return { before, outcome: 'cut', steps, verified, fewest, after: namedAs(asked, after) }
}

interface Cut {
  steps: CutStep[]
  after: Reached[]
}

/**
 * Two roles that open something only together are not in the network where another role opens it alone, and a step may
 * end a deny: what is left is thought anew and cut again, until no way is left or none of what is left can be cut.
 */
function cutAgain(index: TenantIndex, asked: Asked, first: CutStep[]): Cut {
  let steps = first
  let left = tenantLeft(index, asked, steps)
  let after = reachedIn(left)
  for (let round = 1; round < mostRounds && !isContained(after); round++) {
    const more = cutOnce(left, after)?.steps ?? []
    if (more.length === 0) break
    steps = [...steps, ...more]
    left = tenantLeft(index, asked, steps)
    after = reachedIn(left)
  }
  return { steps, after }
}

/** One minimum cut; `undefined` where some way cannot be cut. */
function cutOnce({ index, subject, jewels, taken }: TenantLeft, reached: Reached[]) {
  const open = jewels.filter((_, place) => reached[place]!.level >= cutLevel)
  const network = cutNetworkOf(index, { subject, jewels: open, taken, threshold: cutLevel })
  const cut = network.flow.minimumCut(network.source, network.sink)
  return cut && { steps: cut.map((edge) => network.steps.get(edge)!), exact: network.exact }
}

function withoutSuperfluous(index: TenantIndex, asked: Asked, { steps, after }: Cut): Cut {
  if (!isContained(after) || steps.length > mostTried) return { steps, after }
  let least = { steps, after }
  for (const step of steps) {
    const fewer = least.steps.filter((one) => one !== step)
    const left = reachedWithout(index, asked, fewer)
    if (isContained(left)) least = { steps: fewer, after: left }
  }
  return least
}

/** What is reached where the steps have been taken. */
export const reachedWithout = (index: TenantIndex, asked: Asked, steps: CutStep[]): Reached[] =>
  namedAs(asked, reachedIn(tenantLeft(index, asked, steps)))

const isContained = (reached: Reached[]) => reached.every((one) => one.level < cutLevel)

const namedAs = ({ jewels }: Asked, reached: Reached[]) =>
  reached.map((one, place) => ({ ...one, jewel: jewels[place]! }))
