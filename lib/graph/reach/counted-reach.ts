import type { PrincipalId } from '../../model/guid.ts'
import type { Counts } from '../becoming/ranking.ts'
import { level } from '../becoming/technique-index.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { heldIntervals } from './held-intervals.ts'
import { resourcesIn, union } from './reach.ts'

/** Listed resources that a principal reaches itself, by how surely; each is counted once, at its surest. */
export function countedReach(index: TenantIndex, principal: PrincipalId): Counts {
  const held = heldIntervals(index, principal)
  const atLeast = (surely: number) =>
    resourcesIn(index, union(held.filter((one) => one.level >= surely).map(({ interval }) => interval)))
  const [yes, conditional, unknown] = [level.yes, level.conditional, level.unknown].map(atLeast)
  return { yes: yes!, conditional: conditional! - yes!, unknown: unknown! - conditional! }
}
