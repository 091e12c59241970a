import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import { type Interval, union } from '../reach/reach.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { addHeld } from './add-held.ts'
import { FallSearch } from './fall-search.ts'
import { FoundList, type Pass, passesOf } from './found-list.ts'
import type { Grounds, KeptFall, Searching } from './grounds.ts'
import type { Holding } from './holdings.ts'
import type { Mark } from './step-search.ts'
import { level } from './technique-index.ts'

/** An identity that falls, and the last step to it. */
export interface Fallen {
  identity: ManagedIdentity
  level: number
  /** Steps from the start along a shortest way that is as sure; 1 is what the start can become itself. */
  ring: number
  /** Who takes the step. */
  from: PrincipalId
  technique: Technique
  /** Number of the scope that it is used on: a host, or the identity itself. */
  on: number
  holding: Holding
}

export interface BlastRadius {
  start: PrincipalId
  /** `wayOf(n)` are the steps of a shortest way to entry `n`, the start's first. */
  fallen: FoundList<Fallen>
  /** Scopes on which something is held in the end: for each level, all that is at least as sure. */
  reach: { level: number; intervals: Interval[] }[]
}

/** Answers which identities fall with one. */
export interface BlastRadiusFinder {
  blastRadius(start: PrincipalId): BlastRadius
  /** The same without what is held in the end, which takes longer than the rest. */
  fallen(start: PrincipalId): FoundList<Fallen>
}

interface Searched {
  search: FallSearch
  mark: Mark
  ground?: KeptFall
}

export function blastRadiusFinder(grounds: Grounds): BlastRadiusFinder {
  const { graph, words, union: held } = grounds.searching
  const own = new FallSearch(graph, words.ceiling)

  function blastRadius(start: PrincipalId): BlastRadius {
    const reach: BlastRadius['reach'] = []
    const number = graph.numbers.get(start)
    const counts = countsOf(number, ({ search, mark, ground }) => {
      const { threshold } = search
      const leftOut = addHeld(graph, held, { search, since: mark.found, threshold })
      const fresh = held.drain()
      const below = ground?.held()
      const intervals = below ? union([...below.intervals, ...fresh]) : fresh
      if (intervals.length > 0) reach.push({ level: threshold, intervals })
      return Math.max(leftOut, below?.leftOut ?? level.no)
    })
    return { start, fallen: listOf(number, counts), reach }
  }

  function fallen(start: PrincipalId): FoundList<Fallen> {
    const number = graph.numbers.get(start)
    return listOf(
      number,
      countsOf(number, () => level.no),
    )
  }

  const listOf = (number: number | undefined, counts: ReadonlyMap<number, number>) =>
    new FoundList(counts, () => passes(number!, counts.keys()), fallenIn(grounds.searching))

  /**
   * How many fall at each level, the surest first.
   * @param look at what one level found; it answers the surest level below at which there is something else to look at.
   */
  function countsOf(number: number | undefined, look: (found: Searched) => number): Map<number, number> {
    const counts = new Map<number, number>()
    let threshold: number = number === undefined ? level.no : level.yes
    let surer = 0
    while (number !== undefined && threshold > level.no) {
      const found = searched(number, threshold)
      const { search, mark } = found
      const fallen = search.found - 1
      if (fallen > surer) counts.set(threshold, fallen - surer)
      surer = fallen
      threshold = Math.max(search.leftOut, look(found))
      search.backTo(mark)
    }
    return counts
  }

  /** A search that has found all that falls; what it found before `mark` is the ground's. */
  function searched(number: number, threshold: number): Searched {
    const ground = grounds.below(number)?.fall(threshold)
    if (ground) {
      ground.search.start(number)
      ground.search.run()
      return { ...ground, ground }
    }
    own.begin(threshold)
    const mark = own.mark()
    own.start(number)
    if (grounds.makeWhereMany(own) && grounds.below(number)) return searched(number, threshold)
    own.run()
    return { search: own, mark }
  }

  function passes(number: number, thresholds: Iterable<number>): Pass[] {
    const isEntry = (at: number) => own.via[at] !== -1
    return passesOf(own, { thresholds, starts: () => [number], isEntry })
  }

  return { blastRadius, fallen }
}

/** How an entry that a search came to is told. */
export const fallenIn =
  ({ graph, words }: Pick<Searching, 'graph' | 'words'>) =>
  (pass: Pass, at: number): Fallen => {
    const [use, place] = [pass.use[at]!, pass.place[at]!]
    return {
      identity: graph.identities[pass.principal[at]!]!,
      level: pass.level,
      ring: pass.ring[at]!,
      from: graph.principals[pass.principal[pass.via[at]!]!]!,
      technique: words.technique(use, place),
      on: graph.places.number[place]!,
      holding: words.holding(use),
    }
  }
