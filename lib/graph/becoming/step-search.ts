import type { StepGraph } from './step-graph.ts'

/** How far a search has come; it can be taken back to here. */
export interface Mark {
  found: number
  leftOut: number
  /** What the kind of search keeps besides. */
  logs: number[]
}

/** How surely a use that a deny may stop is left at a place. */
export type Ceiling = (use: number, place: number) => number

/**
 * Breadth first along steps that are at least as sure as `threshold`. What it found stays until `begin`, so that a
 * search may go on from where another one came to, and be taken back to there. Its memory is kept between searches.
 */
export abstract class StepSearch {
  /** Who was found, in order. */
  readonly principal: Int32Array
  /** The position of the one from which it was found, -1 for a start. */
  readonly via: Int32Array
  /** The step between the two; -1 for a start. */
  readonly use: Int32Array
  readonly place: Int32Array
  /** How many steps away from a start. */
  readonly ring: Int32Array
  found = 0
  threshold = 0
  /** The surest step that was left out for being less sure than the threshold; 0 where there was none. */
  leftOut = 0
  protected readonly graph: StepGraph
  protected readonly ceiling: Ceiling
  private readonly isFound: Uint8Array
  /** The first position whose steps were not followed yet. */
  private next = 0

  constructor(graph: StepGraph, ceiling: Ceiling) {
    const count = graph.principals.length
    this.graph = graph
    this.ceiling = ceiling
    this.principal = new Int32Array(count)
    this.via = new Int32Array(count)
    this.use = new Int32Array(count)
    this.place = new Int32Array(count)
    this.ring = new Int32Array(count)
    this.isFound = new Uint8Array(count)
  }

  /** Finds whoever is one step away from the one at this position. */
  protected abstract follow(at: number): void
  protected abstract logs(): number[]
  protected abstract undo(logs: number[]): void

  /** Takes everything back and begins anew. */
  begin(threshold: number) {
    this.backTo({ found: 0, leftOut: 0, logs: this.logs().map(() => 0) })
    this.threshold = threshold
  }

  has(principal: number) {
    return this.isFound[principal] === 1
  }

  start(principal: number) {
    if (!this.has(principal)) this.find(principal, -1, -1, -1)
  }

  /** Goes on until all are found, or until more than `most` are: then it answers false, and can be run again. */
  run(most = Number.POSITIVE_INFINITY): boolean {
    for (; this.next < this.found; this.next++) {
      if (this.found > most) return false
      this.follow(this.next)
    }
    return true
  }

  mark(): Mark {
    return { found: this.found, leftOut: this.leftOut, logs: this.logs() }
  }

  backTo({ found, leftOut, logs }: Mark) {
    while (this.found > found) this.isFound[this.principal[--this.found]!] = 0
    this.next = found
    this.leftOut = leftOut
    this.undo(logs)
  }

  protected find(principal: number, via: number, use: number, place: number) {
    const at = this.found++
    this.isFound[principal] = 1
    this.principal[at] = principal
    this.via[at] = via
    this.use[at] = use
    this.place[at] = place
    this.ring[at] = via === -1 ? 0 : this.ring[via]! + 1
  }

  protected leaveOut(level: number) {
    if (level > this.leftOut) this.leftOut = level
  }
}
