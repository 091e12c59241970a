import type { Interval } from '../reach/reach.ts'
import { addHeld } from './add-held.ts'
import { ApproachSearch } from './approach-search.ts'
import { FallSearch } from './fall-search.ts'
import type { StepGraph } from './step-graph.ts'
import type { Mark, StepSearch } from './step-search.ts'
import type { StepWords } from './step-words.ts'
import type { SubtreeUnion } from './subtree-union.ts'
import { level } from './technique-index.ts'

/** A search that stays where it came to. Whoever goes on from there takes it back to `mark` after. */
interface Kept<Search extends StepSearch> {
  search: Search
  mark: Mark
}

export interface KeptFall extends Kept<FallSearch> {
  /** What all that fell hold at least as surely as the threshold, and the surest that some of them hold below that. */
  held(): { intervals: Interval[]; leftOut: number }
}

/**
 * What falls with one strong identity and who can come to it, searched once for all the identities that can become it:
 * all of these falls with them too, and all of those can come to what falls with it.
 */
export class Ground {
  private readonly from: number
  private readonly searching: Searching
  private readonly falls = new Map<number, KeptFall>()
  private readonly approaches = new Map<number, Kept<ApproachSearch>>()

  constructor(from: number, searching: Searching) {
    this.from = from
    this.searching = searching
  }

  fall(threshold: number): KeptFall {
    const known = this.falls.get(threshold)
    if (known) return known
    const { graph, words, union } = this.searching
    const kept = this.kept(new FallSearch(graph, words.ceiling), threshold)
    const heldIn = ({ search, mark }: Kept<FallSearch>) => {
      const leftOut = addHeld(graph, union, { search, since: 0, until: mark.found, threshold })
      return { intervals: union.drain(), leftOut }
    }
    let held: ReturnType<KeptFall['held']> | undefined
    const fall = {
      ...kept,
      held() {
        held ??= heldIn(kept)
        return held
      },
    }
    this.falls.set(threshold, fall)
    return fall
  }

  approach(threshold: number): Kept<ApproachSearch> {
    const known = this.approaches.get(threshold)
    if (known) return known
    const { graph, words } = this.searching
    const kept = this.kept(new ApproachSearch(graph, words.ceiling), threshold)
    this.approaches.set(threshold, kept)
    return kept
  }

  private kept<Search extends StepSearch>(search: Search, threshold: number): Kept<Search> {
    search.begin(threshold)
    search.start(this.from)
    search.run()
    return { search, mark: search.mark() }
  }
}

/** Each keeps a few bytes for every principal and place. */
const mostGrounds = 6

/** What searches need, and when what they find is worth keeping. */
export interface Searching {
  graph: StepGraph
  words: StepWords
  /** Scratch memory. */
  union: SubtreeUnion
  /** More than so many found from one identity are kept. */
  many: number
}

/** The grounds that were needed last. */
export class Grounds {
  readonly searching: Searching
  private readonly grounds: Ground[] = []

  constructor(searching: Searching) {
    this.searching = searching
  }

  /** A ground of an identity that the principal surely can become, or is. */
  below(principal: number): Ground | undefined {
    return this.grounds.find((ground) => ground.approach(level.yes).search.has(principal))
  }

  /** A ground of an identity that surely can come to one of these principals, or is one of them. */
  above(principals: number[]): Ground | undefined {
    return this.grounds.find((ground) => principals.some((one) => ground.fall(level.yes).search.has(one)))
  }

  /** Runs a sure search until it has found many; of the strongest of these it makes a ground. Answers whether it did. */
  makeWhereMany(search: StepSearch): boolean {
    if (search.threshold < level.yes || search.run(this.searching.many)) return false
    const strongest = this.strongestIn(search)
    if (strongest === -1) return false
    this.grounds.unshift(new Ground(strongest, this.searching))
    if (this.grounds.length > mostGrounds) this.grounds.pop()
    return true
  }

  private strongestIn(search: StepSearch): number {
    const { identities, width } = this.searching.graph
    let strongest = -1
    for (let at = 0; at < search.found; at++) {
      const principal = search.principal[at]!
      if (principal >= identities.length) continue
      if (strongest === -1 || width[principal]! > width[strongest]!) strongest = principal
    }
    return strongest
  }
}
