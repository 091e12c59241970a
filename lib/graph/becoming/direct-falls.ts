import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import { level } from '../tenant/level.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { Access } from './access.ts'

/** An identity that falls in one step, surely. */
export interface DirectFall {
  identity: ManagedIdentity
  technique: Technique
  /** Number of the scope that the technique is used on. */
  on: number
}

/** Identities that a principal can surely become in one step, each once; worked out as far as it is read. */
export function* directFalls({ graph, words }: Access, principal: PrincipalId): Generator<DirectFall> {
  const { identities, numbers, places, ranges, uses } = graph
  const start = numbers.get(principal)
  if (start === undefined) return
  const found = new Set([start])
  for (let use = uses.starts[start]!; use < uses.starts[start + 1]! && uses.level[use] === level.yes; use++) {
    const range = ranges.ofUse[use]!
    for (let place = ranges.from[range]!; place < ranges.to[range]!; place++) {
      if (places.open[place] !== level.yes) continue
      if (uses.guarded[use] && words.ceiling(use, place) !== level.yes) continue
      for (let at = places.yields.starts[place]!; at < places.yields.starts[place + 1]!; at++) {
        const fallen = places.yields.principal[at]!
        if (found.has(fallen)) continue
        found.add(fallen)
        yield { identity: identities[fallen]!, technique: words.technique(use, place), on: places.number[place]! }
      }
    }
  }
}
