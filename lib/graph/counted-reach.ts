import type { PrincipalId } from '../model/guid.ts'
import { heldIntervals } from './held-intervals.ts'
import type { Counts } from './ranking.ts'
import { resourcesIn, union } from './reach.ts'
import { level } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'

/** Listed resources that a principal reaches itself, by how surely; each is counted once, at its surest. */
export function countedReach(index: TenantIndex, principal: PrincipalId): Counts {
  const held = heldIntervals(index, principal)
  const atLeast = (surely: number) =>
    resourcesIn(index, union(held.filter((one) => one.level >= surely).map(({ interval }) => interval)))
  const [yes, conditional, unknown] = [level.yes, level.conditional, level.unknown].map(atLeast)
  return { yes: yes!, conditional: conditional! - yes!, unknown: unknown! - conditional! }
}
