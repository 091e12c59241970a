import { accessOf } from '../graph/becoming/access.ts'
import { fallsOfSeveral } from '../graph/becoming/falls-of-several.ts'
import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import { heldOf, isEntry } from './held.ts'
import type { Jewel } from './jewel.ts'
import { type HeldSurely, jewelIndexOf } from './jewel-index.ts'

export interface Reached {
  jewel: Jewel
  /** How surely; `no` where there is no way. */
  level: number
}

/**
 * How surely each jewel is reached by whoever is several principals at once.
 * @param taken ids of entries of doors that count as taken away.
 */
export function reachedJewels(
  index: TenantIndex,
  jewels: readonly Jewel[],
  { starts, taken = new Set() }: { starts: readonly PrincipalId[]; taken?: ReadonlySet<string> },
): Reached[] {
  const levels = new Map<PrincipalId, number>(starts.map((start) => [start, level.yes]))
  for (const { identity, level: surely } of fallsOfSeveral(accessOf(index), starts))
    if (!levels.has(identity.principalId!)) levels.set(identity.principalId!, surely)
  const all: HeldSurely[] = []
  for (const [principal, surely] of levels)
    for (const held of heldOf(index, principal))
      if (!isEntry(held.source) || !taken.has(held.source.id)) all.push({ held, level: surely })
  const opened = jewelIndexOf(jewels).levelsBy(all)
  return jewels.map((jewel, at) => {
    const identity = jewel.identity?.principalId
    const become = identity === undefined ? level.no : (levels.get(identity) ?? level.no)
    return { jewel, level: Math.max(become, opened[at]!) }
  })
}
