import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { overlaidAccess } from '../graph/what-if/overlaid-access.ts'
import { thoughtThrough } from '../graph/what-if/what-if.ts'
import { cutNetworkOf } from './cut-network.ts'
import { type CutStep, changeOf } from './cut-step.ts'
import { type Jewel, jewelOf } from './jewel.ts'
import { type Reached, reachedJewels } from './reached-jewels.ts'
import { type Subject, subjectOf } from './subject.ts'

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

interface Asked {
  subject: Subject
  jewels: readonly Jewel[]
  /** When it would be done, ISO 8601. */
  at: string
}

/** Ways that are sure or conditional are cut; those that are perhaps there are told of. */
export const cutLevel = level.conditional

/** How often a step is tried without, where it is not sure that all are needed. */
const mostTried = 12

/** The fewest things to take away that keep a compromised node from the jewels. */
export function containmentOf(index: TenantIndex, { subject, jewels, at }: Asked): Containment {
  const starts = subject.starts.map(({ principal }) => principal)
  const before = reachedJewels(index, jewels, { starts })
  const reached = before.filter((one) => one.level >= cutLevel).map(({ jewel }) => jewel)
  if (reached.length === 0)
    return { before, outcome: 'nothing', steps: [], verified: true, fewest: true, after: before }
  const { flow, source, sink, steps, exact } = cutNetworkOf(index, { subject, jewels: reached, threshold: cutLevel })
  const cut = flow.minimumCut(source, sink)
  if (!cut) return { before, outcome: 'impossible', steps: [], verified: false, fewest: false, after: before }
  let found = cut.map((edge) => steps.get(edge)!)
  const without = (taken: CutStep[]) => reachedWithout(index, { subject, jewels, at }, taken)
  const holds = (after: Reached[]) => after.every((one) => one.level < cutLevel)
  let after = without(found)
  if (!exact && holds(after) && found.length <= mostTried)
    for (const step of found) {
      const fewer = found.filter((one) => one !== step)
      const left = without(fewer)
      if (holds(left)) [found, after] = [fewer, left]
    }
  const verified = holds(after)
  return { before, outcome: 'cut', steps: found, verified, fewest: verified && (exact || found.length === 1), after }
}

/** What is reached where the steps have been taken: the tenant is thought anew, with nothing of the network in it. */
export function reachedWithout(index: TenantIndex, { subject, jewels, at }: Asked, steps: CutStep[]): Reached[] {
  const taken = new Set(steps.flatMap((step) => (step.kind === 'removeDoorEntry' ? [step.entry.id as string] : [])))
  const changes = steps.flatMap((step) => changeOf(step)?.change ?? [])
  if (changes.length === 0) return reachedJewels(index, jewels, { starts: startsOf(subject), taken })
  const { overlay } = thoughtThrough(index, changes, at)
  overlaidAccess(overlay)
  const found = subjectOf(overlay.index, subject.node)
  const starts = 'several' in found ? [] : startsOf(found)
  const still = jewels.map((jewel) => jewelOf(overlay.index, jewel.node) ?? jewel)
  return reachedJewels(overlay.index, still, { starts, taken }).map((one, place) => ({
    ...one,
    jewel: jewels[place]!,
  }))
}

const startsOf = ({ starts }: Subject) => starts.map(({ principal }) => principal)
