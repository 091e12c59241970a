import type { Interval } from '../reach/reach.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { addHeld } from './add-held.ts'
import { ApproachSearch } from './approach-search.ts'
import { FallSearch } from './fall-search.ts'
import type { Searching } from './grounds.ts'
import type { StepGraph } from './step-graph.ts'
import type { SubtreeUnion } from './subtree-union.ts'
import { level } from './technique-index.ts'

/** How many, by how surely; each is counted once, at its surest. */
export interface Counts {
  yes: number
  conditional: number
  unknown: number
}

/** An identity with what falls with it. */
export interface RankedIdentity {
  identity: ManagedIdentity
  /** Identities that it can become, in any number of steps. */
  falls: Counts
  /** Listed resources on which it, or one that falls with it, holds something. */
  reaches: Counts
}

/** Every identity that has a principal, the one with which most falls first. */
export function rankingOf(index: TenantIndex, searching: Searching): RankedIdentity[] {
  const { graph } = searching
  const { identities } = graph
  const ranked = identities.map((identity): RankedIdentity => ({ identity, falls: none(), reaches: none() }))
  let surer = identities.map(() => ({ falls: 0, reaches: 0 }))
  const counter = new FallCounter(index, searching)
  for (const surely of ['yes', 'conditional', 'unknown'] as const) {
    const totals = isAnythingAt(graph, level[surely]) ? counter.totals(level[surely]) : surer
    for (const [at, { falls, reaches }] of totals.entries()) {
      ranked[at]!.falls[surely] = falls - surer[at]!.falls
      ranked[at]!.reaches[surely] = reaches - surer[at]!.reaches
    }
    surer = totals
  }
  const falls = ({ falls: { yes, conditional, unknown } }: RankedIdentity) => [yes, conditional, unknown]
  const reaches = ({ reaches: { yes, conditional, unknown } }: RankedIdentity) => [yes, conditional, unknown]
  const keys = new Map(ranked.map((one) => [one, [...falls(one), ...reaches(one)]]))
  return ranked.sort((a, b) => descending(keys.get(a)!, keys.get(b)!) || (a.identity.key < b.identity.key ? -1 : 1))
}

/** Whether anything is just so sure; elsewhere the counts are those of the level above. */
const isAnythingAt = ({ uses, places, held }: StepGraph, surely: number) =>
  surely === level.yes || uses.level.includes(surely) || places.open.includes(surely) || held.level.includes(surely)

const none = (): Counts => ({ yes: 0, conditional: 0, unknown: 0 })

function descending(a: number[], b: number[]) {
  for (const [at, one] of a.entries()) if (one !== b[at]) return b[at]! - one
  return 0
}

/** What has fallen so far, as the ground on which more is counted: sorted disjoint intervals and resources before each. */
interface Ground {
  intervals: Interval[]
  before: Float64Array
  resources: number
}

/**
 * Counts for all identities at once. Identities that can become a strong one have in common what falls with that: it is
 * searched once and stays taken while each of them is searched for what it has besides.
 */
class FallCounter {
  private index: TenantIndex
  private graph: StepGraph
  private search: FallSearch
  private backward: ApproachSearch
  private union: SubtreeUnion
  private many: number
  private results: ({ falls: number; reaches: number } | undefined)[] = []

  constructor(index: TenantIndex, { graph, words, union, many }: Searching) {
    this.index = index
    this.graph = graph
    this.many = many
    this.search = new FallSearch(graph, words.ceiling)
    this.backward = new ApproachSearch(graph, words.ceiling)
    this.union = union
  }

  /** By identity: how many fall, and how many resources are reached, at least so surely. */
  totals(threshold: number): { falls: number; reaches: number }[] {
    const { identities } = this.graph
    this.search.begin(threshold)
    this.results = identities.map(() => undefined)
    this.countOn(identities.keys(), { intervals: [], before: new Float64Array(1), resources: 0 })
    return this.results.map((result) => result!)
  }

  /** Counts those not counted yet, on top of what has fallen with one that all of them can become. */
  private countOn(candidates: Iterable<number>, ground: Ground) {
    const { search, results } = this
    const base = search.mark()
    for (const candidate of candidates) {
      if (results[candidate]) continue
      // Who has fallen with the ground can become it as well: the same falls with both.
      if (search.has(candidate)) {
        results[candidate] = { falls: base.found - 1, reaches: ground.resources }
        continue
      }
      search.start(candidate)
      if (search.run(base.found + this.many)) {
        const reaches = ground.resources + this.freshResources(base.found, ground)
        results[candidate] = { falls: search.found - 1, reaches }
      } else {
        search.run()
        this.countOn([candidate, ...this.whoCanBecome(candidate)], this.groundOf())
      }
      search.backTo(base)
    }
  }

  private whoCanBecome(identity: number): number[] {
    const { backward, graph } = this
    backward.begin(this.search.threshold)
    backward.start(identity)
    backward.run()
    return [...backward.principal.subarray(0, backward.found)].filter((one) => one < graph.identities.length)
  }

  private heldSince(since: number) {
    addHeld(this.graph, this.union, { search: this.search, since, threshold: this.search.threshold })
    return this.union.drain()
  }

  private resourcesIn([start, end]: Interval) {
    const { resourcesBefore } = this.index.tree
    return resourcesBefore[end]! - resourcesBefore[start]!
  }

  private groundOf(): Ground {
    const intervals = this.heldSince(0)
    const before = new Float64Array(intervals.length + 1)
    for (const [at, interval] of intervals.entries()) before[at + 1] = before[at]! + this.resourcesIn(interval)
    return { intervals, before, resources: before[intervals.length]! }
  }

  /** Resources that what fell since then holds and the ground does not. */
  private freshResources(since: number, ground: Ground): number {
    return this.heldSince(since).reduce(
      (sum, interval) => sum + this.resourcesIn(interval) - this.resourcesInBoth(interval, ground),
      0,
    )
  }

  private resourcesInBoth([start, end]: Interval, { intervals, before }: Ground): number {
    const first = firstEndingAfter(intervals, start)
    const last = firstStartingFrom(intervals, end)
    if (first >= last) return 0
    const beforeStart = Math.max(0, this.resourcesIn([intervals[first]![0], Math.max(start, intervals[first]![0])]))
    const afterEnd = Math.max(0, this.resourcesIn([Math.min(end, intervals[last - 1]![1]), intervals[last - 1]![1]]))
    return before[last]! - before[first]! - beforeStart - afterEnd
  }
}

const firstEndingAfter = (intervals: Interval[], number: number) => firstWhere(intervals, ([, end]) => end > number)
const firstStartingFrom = (intervals: Interval[], number: number) => firstWhere(intervals, ([start]) => start >= number)

/** The first place in a sorted list from which on it is true. */
function firstWhere<T>(list: T[], isTrue: (one: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isTrue(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
