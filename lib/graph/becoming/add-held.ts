import type { FallSearch } from './fall-search.ts'
import type { StepGraph } from './step-graph.ts'
import type { SubtreeUnion } from './subtree-union.ts'

/** Adds what those hold that fell since a position, at least so surely; answers the surest level below that, 0 for none. */
export function addHeld(
  { held: { starts, from, to, level } }: StepGraph,
  union: SubtreeUnion,
  { search, since, threshold }: { search: FallSearch; since: number; threshold: number },
): number {
  let leftOut = 0
  for (let at = since; at < search.found; at++) {
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
