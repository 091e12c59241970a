import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import type { Access } from '../access.ts'
import type { Holding } from '../holdings.ts'
import { level } from '../level.ts'
import type { ManagedIdentity } from '../managed-identities.ts'
import type { TenantIndex } from '../tenant-index.ts'

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
  /** All of them; the lists hold the first. */
  openedCount: number
  closedCount: number
}

/** How many falls a start had and has, by level. */
export interface RadiusChange {
  principal: PrincipalId
  before: ReadonlyMap<number, number>
  after: ReadonlyMap<number, number>
}

export interface Sides {
  before: { index: TenantIndex; access: Access }
  after: { index: TenantIndex; access: Access }
}

const levels = [level.yes, level.conditional, level.unknown]

/** @param starts whose blast radius may be another. */
export function radiusChanges({ before, after }: Sides, starts: Iterable<PrincipalId>): RadiusChange[] {
  const changes: RadiusChange[] = []
  for (const principal of starts) {
    const counts = [before, after].map(({ access }) => {
      const { fallen } = access.blastRadius(principal)
      return new Map(levels.map((one) => [one, fallen.count(one)]))
    }) as [Map<number, number>, Map<number, number>]
    if (levels.some((one) => counts[0].get(one) !== counts[1].get(one)))
      changes.push({ principal, before: counts[0], after: counts[1] })
  }
  return changes
}

/**
 * Who can become whom, newly or no longer: from those whose rights change, and to those that are worn elsewhere.
 * @param most of each direction are put into words.
 */
export function pathChanges(
  sides: Sides,
  ends: { starts: Iterable<PrincipalId>; targets: Iterable<ManagedIdentity> },
  most: number,
): PathChanges {
  const [opened, closed] = [new Found(most), new Found(most)]
  for (const start of ends.starts) {
    const [was, is] = [fallsFrom(sides.before, start), fallsFrom(sides.after, start)]
    for (const [id, entry] of is) if (!was.has(id)) opened.add(start, id, () => pathFrom(sides.after, start, entry))
    for (const [id, entry] of was) if (!is.has(id)) closed.add(start, id, () => pathFrom(sides.before, start, entry))
  }
  for (const target of ends.targets) {
    const [was, is] = [comersTo(sides.before, target), comersTo(sides.after, target)]
    const to = target.principalId!
    for (const from of is) if (!was.has(from)) opened.add(from, to, () => pathTo(sides.after, from, to))
    for (const from of was) if (!is.has(from)) closed.add(from, to, () => pathTo(sides.before, from, to))
  }
  return { opened: opened.list, closed: closed.list, openedCount: opened.pairs.size, closedCount: closed.pairs.size }
}

class Found {
  readonly list: PathChange[] = []
  readonly pairs = new Set<string>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  add(from: PrincipalId, to: PrincipalId, path: () => PathChange | undefined) {
    const pair = `${from} ${to}`
    if (this.pairs.has(pair)) return
    this.pairs.add(pair)
    const found = this.list.length < this.most ? path() : undefined
    if (found) this.list.push(found)
  }
}

type Side = Sides['before']

/** Who falls, each with its place on the list. */
function fallsFrom({ access }: Side, start: PrincipalId): Map<PrincipalId, number> {
  const falls = new Map<PrincipalId, number>()
  for (const number of access.blastRadius(start).fallen.numbers())
    falls.set(access.graph.principals[number]!, falls.size)
  return falls
}

function comersTo({ index, access }: Side, { principalId }: ManagedIdentity): Set<PrincipalId> {
  const identity = principalId && index.identities.byPrincipal.get(principalId)
  if (!identity) return new Set()
  return new Set(Array.from(access.comeTo(identity).numbers(), (number) => access.graph.principals[number]!))
}

function pathFrom({ access }: Side, start: PrincipalId, entry: number): PathChange | undefined {
  const way = access.blastRadius(start).fallen.wayOf(entry)
  const [first, last] = [way[0], way.at(-1)]
  return first && last && { from: start, to: last.identity, level: last.level, ring: last.ring, first }
}

function pathTo(side: Side, from: PrincipalId, to: PrincipalId): PathChange | undefined {
  const entry = fallsFrom(side, from).get(to)
  return entry === undefined ? undefined : pathFrom(side, from, entry)
}
