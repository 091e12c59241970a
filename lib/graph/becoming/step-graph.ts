import type { PrincipalId } from '../../model/guid.ts'
import { type HeldInterval, heldIntervals } from '../reach/held-intervals.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import type { ScopeTree } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import type { DeniedWays } from './denied-ways.ts'
import type { Holdings } from './holdings.ts'
import { NumberList } from './number-list.ts'
import { type Places, placesOf } from './places.ts'
import { type Ranges, rangesOf } from './ranges.ts'
import { level, type TechniqueIndex } from './technique-index.ts'

/**
 * Who can become whom, in numbers only, without writing out a single edge: a principal has *uses*, a use has a *range*
 * of *places* (a target of a class of techniques), and a place yields identities. Lists of lists lie end to end in one
 * array: those of item `n` are `[starts[n], starts[n + 1])`.
 */
export interface StepGraph {
  /** Managed identities first: number `n` is `identities[n]`. */
  principals: PrincipalId[]
  numbers: Map<PrincipalId, number>
  identities: ManagedIdentity[]
  places: Places
  ranges: Ranges
  /** By principal. */
  uses: Uses
  held: Held
  /** By principal: how many places its sure uses have, a first measure of its strength. */
  width: Float64Array
}

/** Per principal what it holds, the surest first: runs of scope numbers. */
export interface Held {
  starts: Int32Array
  from: Int32Array
  /** Where it ends; 0 for a scope with everything under it, which is nearly always. */
  to: Int32Array
  level: Int32Array
}

/** Per principal the surest first. */
export interface Uses {
  starts: Int32Array
  principal: Int32Array
  range: Int32Array
  level: Int32Array
  /** Index into `holdings.of(principal)`. */
  holding: Int32Array
  /** 1 where a deny may stop it on some of its places. */
  guarded: Int32Array
}

/** Who has which techniques, and what denies leave of them. */
export interface Power {
  holdings: Holdings
  denied: DeniedWays
}

export function stepGraphOf(index: TenantIndex, techniques: TechniqueIndex, { holdings, denied }: Power): StepGraph {
  const { identities, principals, numbers } = numbered(index)
  const places = placesOf(techniques, numbers)
  const found = { principal: new NumberList(), level: new NumberList(), holding: new NumberList() }
  const guarded = new NumberList()
  const spans = { from: new NumberList(), to: new NumberList() }
  const width = new Float64Array(principals.length)
  const useStarts = new Int32Array(principals.length + 1)
  const held = { from: new NumberList(), to: new NumberList(), level: new NumberList() }
  const heldStarts = new Int32Array(principals.length + 1)
  for (const [number, principal] of principals.entries()) {
    for (const use of usesIn(places, { holdings, denied }, principal)) {
      found.principal.push(number)
      found.level.push(use.level)
      found.holding.push(use.holding)
      guarded.push(use.guarded ? 1 : 0)
      spans.from.push(use.from)
      spans.to.push(use.to)
      if (use.level === level.yes) width[number]! += use.to - use.from
    }
    useStarts[number + 1] = found.principal.length
    for (const row of heldRowsOf(index, principal)) {
      held.from.push(row.from)
      held.to.push(row.to)
      held.level.push(row.level)
    }
    heldStarts[number + 1] = held.from.length
  }
  const ranges = rangesOf(spans.from.packed(), spans.to.packed(), places.number.length)
  return {
    principals,
    numbers,
    identities,
    width,
    places,
    ranges,
    uses: {
      starts: useStarts,
      principal: found.principal.packed(),
      range: ranges.ofUse,
      level: found.level.packed(),
      holding: found.holding.packed(),
      guarded: guarded.packed(),
    },
    held: { starts: heldStarts, from: held.from.packed(), to: held.to.packed(), level: held.level.packed() },
  }
}

/** What one principal has uses of, the surest first; `from` and `to` are places. */
export function usesIn(places: Places, { holdings, denied }: Power, principal: PrincipalId) {
  return holdings
    .of(principal)
    .flatMap((holding, at) => {
      const isGuarded = denied.mayStop(principal, holding)
      return holding.uses.flatMap(({ classNumber, level: met }) => {
        const surely = Math.min(met, holdings.elsewhere(principal, classNumber))
        const [from, to] = places.within(classNumber, holding.start, holding.end)
        return surely === 0 || from === to ? [] : [{ level: surely, holding: at, guarded: isGuarded, from, to }]
      })
    })
    .sort((a, b) => b.level - a.level)
}

/** What one principal holds, as the graph has it; whoever has no number in it holds nothing. */
export function heldIn({ numbers, held }: StepGraph, { end }: ScopeTree, principal: PrincipalId): HeldInterval[] {
  const number = numbers.get(principal)
  if (number === undefined) return []
  const found: HeldInterval[] = []
  for (let row = held.starts[number]!; row < held.starts[number + 1]!; row++) {
    const from = held.from[row]!
    found.push({ interval: [from, held.to[row] === 0 ? end[from]! : held.to[row]!], level: held.level[row]! })
  }
  return found
}

/** What one principal holds, as `Held` has it. */
export const heldRowsOf = (index: TenantIndex, principal: PrincipalId) =>
  heldIntervals(index, principal).map(({ interval: [from, to], level: surely }) => ({
    from,
    to: to === index.tree.end[from] ? 0 : to,
    level: surely,
  }))

/**
 * Identities, then whoever else holds something or is in a group. Identities that live side by side get numbers side by
 * side: what falls together then lies together in memory, which makes large searches several times faster.
 */
function numbered(index: TenantIndex) {
  const { tree, assignmentsOf, groups } = index
  const named = doorsOf(index).named()
  const home = ({ armId }: ManagedIdentity) => (armId === undefined ? 0 : (tree.numbers.get(armId) ?? 0))
  const identities = index.identities.all
    .filter(({ principalId }) => principalId !== undefined)
    .map((identity) => ({ identity, home: home(identity) }))
    .sort((a, b) => a.home - b.home)
    .map(({ identity }) => identity)
  const numbers = new Map<PrincipalId, number>()
  for (const { principalId } of identities) numbers.set(principalId!, numbers.size)
  for (const id of [...assignmentsOf.keys(), ...named]) {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    for (const member of groups.below(id)) if (!numbers.has(member)) numbers.set(member, numbers.size)
  }
  return { identities, numbers, principals: [...numbers.keys()] }
}
