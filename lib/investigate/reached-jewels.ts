import { accessOf } from '../graph/becoming/access.ts'
import { fallsOfSeveral } from '../graph/becoming/falls-of-several.ts'
import { level } from '../graph/tenant/level.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import { type Held, heldOf, isEntry } from './held.ts'
import type { Jewel } from './jewel.ts'

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
  // Of what is held the same by many, the surest holder is enough.
  const best = new Map<Held['source'], { held: Held; level: number }[]>()
  for (const [principal, surely] of levels)
    for (const held of heldOf(index, principal)) {
      if (isEntry(held.source) && taken.has(held.source.id)) continue
      const found = best.get(held.source) ?? []
      best.set(held.source, found)
      const isKnown = found.some(
        (one) => one.level >= Math.min(surely, held.level) && sameRuns(one.held.intervals, held.intervals),
      )
      if (!isKnown) found.push({ held, level: Math.min(surely, held.level) })
    }
  // The widest first: in a large tenant what opens a jewel is nearly always among them.
  const width = ({ held }: { held: Held }) => held.intervals.reduce((sum, [start, end]) => sum + end - start, 0)
  const all = [...best.values()].flat().sort((a, b) => width(b) - width(a))
  return jewels.map((jewel) => {
    const identity = jewel.identity?.principalId
    const become = identity === undefined ? level.no : (levels.get(identity) ?? level.no)
    let opened: number = become
    for (const one of all) {
      if (opened === level.yes) break
      if (one.level > opened) opened = Math.max(opened, Math.min(one.level, jewel.opens(one.held)))
    }
    return { jewel, level: opened }
  })
}

const sameRuns = (a: Held['intervals'], b: Held['intervals']) =>
  a.length === b.length && a.every(([start, end], at) => start === b[at]![0] && end === b[at]![1])
