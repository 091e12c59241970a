import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import { holdersAt } from '../reach/held-intervals.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { ApproachSearch } from './approach-search.ts'
import { FoundList, type Pass, passesOf } from './found-list.ts'
import type { Grounds } from './grounds.ts'
import type { Holding } from './holdings.ts'
import type { Mark } from './step-search.ts'
import { level } from './technique-index.ts'

/** A principal that can get somewhere, and its first step on the way; `becomes` is absent for one that holds a role there itself. */
export interface Approach {
  principal: PrincipalId
  level: number
  /** Identities to become on a shortest way that is as sure, 0 for none. */
  ring: number
  becomes?: { identity: ManagedIdentity; technique: Technique; on: number; holding: Holding }
}

export interface WhoCan {
  /** Who can become the identity, in any number of steps: surest first, then nearest. */
  comeTo(identity: ManagedIdentity): FoundList<Approach>
  /** Who holds something at the scope number, or can become somebody who does. */
  reach(number: number): FoundList<Approach>
  /** Who is one of these, each with how surely that is an end, or can become one of them. */
  comeToAny(ends: Iterable<[PrincipalId, number]>): FoundList<Approach>
}

/** Where ways end, and how surely that is an end: a principal number and a level. */
type Ends = [principal: number, level: number][]

export function whoCan(index: TenantIndex, grounds: Grounds): WhoCan {
  const { graph, words } = grounds.searching
  const own = new ApproachSearch(graph, words.ceiling)

  function approaches(ends: Ends, endsAreListed: boolean): FoundList<Approach> {
    const counts = new Map<number, number>()
    let threshold: number = ends.length === 0 ? level.no : level.yes
    let surer = endsAreListed ? 0 : ends.length
    while (threshold > level.no) {
      const { search, mark } = searched(ends, threshold)
      if (search.found > surer) counts.set(threshold, search.found - surer)
      surer = Math.max(surer, search.found)
      threshold = Math.max(search.leftOut, ...ends.map(([, surely]) => (surely < threshold ? surely : level.no)))
      search.backTo(mark)
    }
    const isEntry = (at: number) => endsAreListed || own.via[at] !== -1
    const starts = (at: number) => startsOf(ends, at)
    return new FoundList(counts, () => passesOf(own, { thresholds: counts.keys(), starts, isEntry }), approachAt)
  }

  /** A search that has found all who can come; what it found before `mark` is a ground's. */
  function searched(ends: Ends, threshold: number): { search: ApproachSearch; mark: Mark } {
    const starts = startsOf(ends, threshold)
    const ground = grounds.above(startsOf(ends, level.yes))?.approach(threshold)
    if (ground) {
      for (const start of starts) ground.search.start(start)
      ground.search.run()
      return ground
    }
    own.begin(threshold)
    const mark = own.mark()
    for (const start of starts) own.start(start)
    if (grounds.makeWhereMany(own) && grounds.above(starts)) return searched(ends, threshold)
    own.run()
    return { search: own, mark }
  }

  function approachAt(pass: Pass, at: number): Approach {
    const approach = { principal: graph.principals[pass.principal[at]!]!, level: pass.level, ring: pass.ring[at]! }
    if (pass.via[at] === -1) return approach
    const [use, place] = [pass.use[at]!, pass.place[at]!]
    const identity = graph.identities[pass.principal[pass.via[at]!]!]!
    const step = {
      technique: words.technique(use, place),
      on: graph.places.number[place]!,
      holding: words.holding(use),
    }
    return { ...approach, becomes: { identity, ...step } }
  }

  return {
    comeTo({ principalId }) {
      const number = principalId === undefined ? undefined : graph.numbers.get(principalId)
      return approaches(number === undefined ? [] : [[number, level.yes]], false)
    },
    reach: (scope) =>
      approaches(
        [...holdersAt(index, scope)].map(([principal, surely]) => [graph.numbers.get(principal)!, surely]),
        true,
      ),
    comeToAny: (ends) =>
      approaches(
        [...ends].flatMap(([principal, surely]): Ends => {
          const number = graph.numbers.get(principal)
          return number === undefined ? [] : [[number, surely]]
        }),
        true,
      ),
  }
}

const startsOf = (ends: Ends, threshold: number) =>
  ends.flatMap(([number, surely]) => (surely >= threshold ? [number] : []))
