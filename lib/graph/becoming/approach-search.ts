import { NumberList } from './number-list.ts'
import type { StepGraph } from './step-graph.ts'
import { type Ceiling, StepSearch } from './step-search.ts'

/**
 * Backward: from principals to whoever can become them. Whoever has a use of a range has it for every place in it, so
 * each range is asked once; only what a deny may stop at one place and not at another is asked for each.
 */
export class ApproachSearch extends StepSearch {
  private readonly isAsked: Uint8Array
  private readonly asked = new NumberList()
  private readonly hasGuarded: Uint8Array

  constructor(graph: StepGraph, ceiling: Ceiling) {
    super(graph, ceiling)
    this.isAsked = new Uint8Array(graph.ranges.from.length)
    this.hasGuarded = guardedRanges(graph)
  }

  protected logs() {
    return [this.asked.length]
  }

  protected undo([asked]: [number]) {
    while (this.asked.length > asked) this.isAsked[this.asked.pop()] = 0
  }

  protected follow(at: number) {
    const { of, open } = this.graph.places
    const principal = this.principal[at]!
    if (principal >= this.graph.identities.length) return
    for (let one = of.starts[principal]!; one < of.starts[principal + 1]!; one++) {
      const place = of.place[one]!
      if (open[place]! >= this.threshold) this.askAround(at, place)
      else this.leaveOut(open[place]!)
    }
  }

  /** Whoever has a use of a range that holds the place, from the smallest range outward. */
  private askAround(at: number, place: number) {
    const { innermost, around } = this.graph.ranges
    for (let range = innermost[place]!; range !== -1; range = around[range]!) {
      const wasAsked = this.isAsked[range] === 1
      // Those around it were asked with it.
      if (wasAsked && this.hasGuarded[range] === 0) return
      if (!wasAsked) {
        this.isAsked[range] = 1
        this.asked.push(range)
      }
      this.ask(range, { at, place, onlyGuarded: wasAsked })
    }
  }

  private ask(range: number, { at, place, onlyGuarded }: { at: number; place: number; onlyGuarded: boolean }) {
    const { ranges, uses } = this.graph
    const { starts, use: all } = ranges.uses
    for (let one = starts[range]!; one < starts[range + 1]!; one++) {
      const use = all[one]!
      const isGuarded = uses.guarded[use] === 1
      if (onlyGuarded && !isGuarded) continue
      const principal = uses.principal[use]!
      if (this.has(principal)) continue
      const level = isGuarded ? Math.min(uses.level[use]!, this.ceiling(use, place)) : uses.level[use]!
      if (level >= this.threshold) this.find(principal, at, use, place)
      else this.leaveOut(level)
    }
  }
}

/** By range: whether it or one around it has a use that a deny may stop. */
function guardedRanges({ ranges, uses }: StepGraph): Uint8Array {
  const guarded = new Uint8Array(ranges.from.length)
  for (let use = 0; use < uses.range.length; use++) if (uses.guarded[use] === 1) guarded[uses.range[use]!] = 1
  // A range comes after those around it.
  for (let range = 0; range < guarded.length; range++) {
    const around = ranges.around[range]!
    if (around !== -1 && guarded[around] === 1) guarded[range] = 1
  }
  return guarded
}
