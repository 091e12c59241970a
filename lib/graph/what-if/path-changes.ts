import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import type { Access } from '../becoming/access.ts'
import type { Fallen } from '../becoming/blast-radius.ts'
import type { FoundList } from '../becoming/found-list.ts'
import type { Holding } from '../becoming/holdings.ts'
import { level } from '../tenant/level.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'

/** A way between two that comes about or is lost, by its first step. */
export interface PathChange {
  from: PrincipalId
  to: ManagedIdentity
  level: number
  /** Steps of a shortest way. */
  ring: number
  first: { identity: ManagedIdentity; technique: Technique; on: number; holding: Holding }
}

export interface PathChanges {
  opened: PathChange[]
  closed: PathChange[]
  /** All that were found; the lists hold the first. */
  openedCount: number
  closedCount: number
  /** Ends that were not compared, because too much falls with them or too many can come to them; 0 where all were. */
  notCompared: number
}

/** How many falls a start had and has, by level. */
export interface RadiusChange {
  principal: PrincipalId
  before: ReadonlyMap<number, number>
  after: ReadonlyMap<number, number>
}

export interface Side {
  index: TenantIndex
  access: Access
}

export interface Sides {
  before: Side
  after: Side
}

const levels = [level.yes, level.conditional, level.unknown]

/** What falls with somebody on either side. */
export interface Falls {
  start: PrincipalId
  was: FoundList<Fallen>
  is: FoundList<Fallen>
}

/** @param starts whose blast radius may be another. */
export const fallsOf = ({ before, after }: Sides, starts: Iterable<PrincipalId>): Falls[] =>
  Array.from(starts, (start) => ({ start, was: before.access.fallen(start), is: after.access.fallen(start) }))

export const radiusChanges = (falls: readonly Falls[]): RadiusChange[] =>
  falls
    .filter(({ was, is }) => levels.some((one) => was.count(one) !== is.count(one)))
    .map(({ start, was, is }) => ({ principal: start, before: countsIn(was), after: countsIn(is) }))

const countsIn = (fallen: FoundList<Fallen>) => new Map(levels.map((one) => [one, fallen.count(one)]))

/** So much that falls, or comes, is compared in one answer: the ends with the least go first. */
const mostFound = 4_000

/**
 * Who can become whom, newly or no longer: from those whose rights change, and to those that are worn elsewhere.
 * @param most of each direction are put into words.
 */
export function pathChanges(
  sides: Sides,
  ends: { falls: readonly Falls[]; targets: Iterable<ManagedIdentity> },
  most: number,
): PathChanges {
  const { before, after } = sides
  const starts = new Set(ends.falls.map(({ start }) => start))
  const pairs = [
    ...ends.falls.map(({ start, was, is }) => ({
      was: fallsFrom(before, start, was),
      is: fallsFrom(after, start, is),
      skip: undefined,
    })),
    ...Array.from(ends.targets, (target) => ({
      was: comersTo(before, target),
      is: comersTo(after, target),
      skip: starts,
    })),
  ]
    .map((pair) => ({ ...pair, size: pair.was.size + pair.is.size }))
    .sort((a, b) => a.size - b.size)
  const found: PathChanges = { opened: [], closed: [], openedCount: 0, closedCount: 0, notCompared: 0 }
  let left = mostFound
  for (const { was, is, skip, size } of pairs) {
    left -= size
    if (left < 0) {
      found.notCompared++
      continue
    }
    const [earlier, later] = [new Set(was.principals()), new Set(is.principals())]
    for (const [list, others, into] of [
      [is, earlier, 'opened'],
      [was, later, 'closed'],
    ] as const) {
      let entry = -1
      for (const principal of list.principals()) {
        entry++
        if (others.has(principal) || skip?.has(principal)) continue
        found[`${into}Count`]++
        if (found[into].length < most) found[into].push(list.path(entry))
      }
    }
  }
  return found
}

/** What falls with one, or who can come to one, in the order of the list. */
interface Ways {
  size: number
  principals(): Iterable<PrincipalId>
  path(entry: number): PathChange
}

function fallsFrom({ access }: Side, start: PrincipalId, fallen: FoundList<Fallen>): Ways {
  return {
    size: fallen.length,
    principals: () => Array.from(fallen.numbers(), (number) => access.graph.principals[number]!),
    path(entry) {
      const way = fallen.wayOf(entry)
      const last = way.at(-1)!
      return { from: start, to: last.identity, level: last.level, ring: last.ring, first: way[0]! }
    },
  }
}

function comersTo({ index, access }: Side, { principalId }: ManagedIdentity): Ways {
  const to = principalId && index.identities.byPrincipal.get(principalId)
  if (!to) return { size: 0, principals: () => [], path: () => fail() }
  const comers = access.comeTo(to)
  return {
    size: comers.length,
    principals: () => Array.from(comers.numbers(), (number) => access.graph.principals[number]!),
    path(entry) {
      const { principal, level, ring, becomes } = comers.at(entry)
      return { from: principal, to, level, ring, first: becomes ?? fail() }
    },
  }
}

function fail(): never {
  throw new Error('a way has a first step')
}
