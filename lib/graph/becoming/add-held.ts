import type { FallSearch } from './fall-search.ts'
import type { StepGraph } from './step-graph.ts'
import type { SubtreeUnion } from './subtree-union.ts'

/** Positions of a search, the end not included; without one, as far as it came. */
interface Since {
  search: FallSearch
  since: number
  until?: number
  threshold: number
}

/** Adds what those hold that fell since a position, at least so surely; answers the surest level below that, 0 for none. */
export function addHeld(
  { held: { starts, from, to, level } }: StepGraph,
  union: SubtreeUnion,
  { search, since, until = search.found, threshold }: Since,
): number {
  let leftOut = 0
  for (let at = since; at < until; at++) {
    const principal = search.principal[at]!
    const end = starts[principal + 1]!
    for (let one = starts[principal]!; one < end; one++) {
      if (level[one]! < threshold) {
        if (level[one]! > leftOut) leftOut = level[one]!
        break
      }
      if (to[one] === 0) union.add(from[one]!)
      else union.addPart(from[one]!, to[one]!)
    }
  }
  return leftOut
}
