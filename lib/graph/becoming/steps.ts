import type { StepGraph } from './step-graph.ts'
import type { StepWords } from './step-words.ts'

/** One step in numbers: who is become, by which use of a principal and at which place. */
export interface Step {
  to: number
  use: number
  place: number
  level: number
}

/** What a principal can become in one step, each by the surest one. It writes the steps out, so it is for few principals. */
export function stepsFrom(graph: StepGraph, words: StepWords, principal: number): Step[] {
  const { uses, ranges, places } = graph
  const best = new Map<number, Step>()
  for (let use = uses.starts[principal]!; use < uses.starts[principal + 1]!; use++) {
    const range = uses.range[use]!
    for (let place = ranges.from[range]!; place < ranges.to[range]!; place++) {
      const ceiling = uses.guarded[use] === 1 ? words.ceiling(use, place) : uses.level[use]!
      const level = Math.min(uses.level[use]!, places.open[place]!, ceiling)
      const { starts, principal: yielded } = places.yields
      for (let one = starts[place]!; one < starts[place + 1]!; one++) {
        const to = yielded[one]!
        if (to === principal || level <= (best.get(to)?.level ?? 0)) continue
        best.set(to, { to, use, place, level })
      }
    }
  }
  return [...best.values()]
}
