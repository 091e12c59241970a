import type { PrincipalId } from '../../model/guid.ts'
import { NumberList } from '../number-list.ts'
import { placesOf } from '../places.ts'
import { rangesOf } from '../ranges.ts'
import { heldRowsOf, type Power, type StepGraph, usesIn } from '../step-graph.ts'
import { level, type TechniqueIndex } from '../technique-index.ts'
import { doorsOf } from '../tenant-doors.ts'
import type { Overlay } from './overlaid.ts'

interface Laid {
  overlay: Overlay
  techniques: TechniqueIndex
  power: Power
  /** Whose uses and what they hold are worked out anew. */
  affected: ReadonlySet<PrincipalId>
  placesChanged: boolean
}

/** A step graph made from the snapshot's: rows of principals that nothing changes for are taken over as they are. */
export function overlaidGraph(base: StepGraph, laid: Laid): StepGraph {
  const { overlay, techniques, power, affected, placesChanged } = laid
  const { index } = overlay
  const { principals, numbers, identities, before } = numbered(base, laid)
  const places = placesChanged || numbers !== base.numbers ? placesOf(techniques, numbers) : base.places
  const found = { principal: new NumberList(), level: new NumberList(), holding: new NumberList() }
  const [guarded, from, to] = [new NumberList(), new NumberList(), new NumberList()]
  const held = { from: new NumberList(), to: new NumberList(), level: new NumberList() }
  const width = new Float64Array(principals.length)
  const starts = new Int32Array(principals.length + 1)
  const heldStarts = new Int32Array(principals.length + 1)
  for (let number = 0; number < principals.length; number++) {
    const principal = principals[number]!
    const old = before[number]!
    if (old === -1 || affected.has(principal)) work(number, principal)
    else takeOver(number, principal, old)
    starts[number + 1] = found.principal.length
    heldStarts[number + 1] = held.from.length
  }
  const ranges = rangesOf(from.packed(), to.packed(), places.number.length)
  return {
    principals,
    numbers,
    identities,
    width,
    places,
    ranges,
    uses: {
      starts,
      principal: found.principal.packed(),
      range: ranges.ofUse,
      level: found.level.packed(),
      holding: found.holding.packed(),
      guarded: guarded.packed(),
    },
    held: { starts: heldStarts, from: held.from.packed(), to: held.to.packed(), level: held.level.packed() },
  }

  function work(number: number, principal: PrincipalId) {
    for (const use of usesIn(places, power, principal))
      addUse(number, use.level, use.holding, Number(use.guarded), use.from, use.to)
    for (const row of heldRowsOf(index, principal)) addHeld(row.from, row.to, row.level)
  }

  function takeOver(number: number, principal: PrincipalId, old: number) {
    const { uses, ranges: oldRanges, places: oldPlaces } = base
    const end = uses.starts[old + 1]!
    const holdings = placesChanged && uses.starts[old]! < end ? power.holdings.of(principal) : undefined
    for (let use = uses.starts[old]!; use < end; use++) {
      const range = uses.range[use]!
      let [first, last] = [oldRanges.from[range]!, oldRanges.to[range]!]
      if (holdings) {
        const holding = holdings[uses.holding[use]!]!
        ;[first, last] = places.within(oldPlaces.classNumber[first]!, holding.start, holding.end)
        if (first === last) continue
      }
      addUse(number, uses.level[use]!, uses.holding[use]!, uses.guarded[use]!, first, last)
    }
    for (let row = base.held.starts[old]!; row < base.held.starts[old + 1]!; row++)
      addHeld(base.held.from[row]!, base.held.to[row]!, base.held.level[row]!)
  }

  function addUse(number: number, surely: number, holding: number, isGuarded: number, first: number, last: number) {
    found.principal.push(number)
    found.level.push(surely)
    found.holding.push(holding)
    guarded.push(isGuarded)
    from.push(first)
    to.push(last)
    if (surely === level.yes) width[number]! += last - first
  }

  function addHeld(first: number, last: number, surely: number) {
    held.from.push(first)
    held.to.push(last)
    held.level.push(surely)
  }
}

/** Numbers of principals: identities stay before all others. `before` is the number in the snapshot's graph, -1 for none. */
function numbered(base: StepGraph, { overlay: { index, laid, edits }, affected }: Laid) {
  const added = [...(laid?.changed.values() ?? [])].filter(
    ({ principalId }) =>
      principalId !== undefined && (base.numbers.get(principalId) ?? base.identities.length) >= base.identities.length,
  )
  const identities = base.identities.map((one) => laid?.changed.get(one.key) ?? one)
  const others = new Set<PrincipalId>()
  if (edits.roleAssignments.size > 0 || edits.groupMemberships.size > 0)
    for (const id of [...affected, ...doorsOf(index).named()]) {
      if (index.identities.byPrincipal.has(id) || base.numbers.has(id)) continue
      if (index.groups.selfAndAbove(id).some((one) => index.assignmentsOf.has(one)) || doorsOf(index).of(id).length > 0)
        others.add(id)
    }
  if (added.length === 0 && others.size === 0) {
    const before = Int32Array.from(base.principals, (_, number) => number)
    return { principals: base.principals, numbers: base.numbers, identities, before }
  }
  const becoming = new Set(added.map(({ principalId }) => principalId))
  const principals = [
    ...base.principals.slice(0, base.identities.length),
    ...added.map(({ principalId }) => principalId!),
    ...base.principals.slice(base.identities.length).filter((id) => !becoming.has(id)),
    ...others,
  ]
  return {
    principals,
    numbers: new Map(principals.map((id, number) => [id, number])),
    identities: [...identities, ...added],
    before: Int32Array.from(principals, (id) => base.numbers.get(id) ?? -1),
  }
}
