import type { PrincipalId } from '../../model/guid.ts'
import { NumberList } from '../becoming/number-list.ts'
import { type Places, placesOf } from '../becoming/places.ts'
import { rangesOf } from '../becoming/ranges.ts'
import { heldRowsOf, type Power, type StepGraph, usesIn } from '../becoming/step-graph.ts'
import { level, type TechniqueIndex } from '../becoming/technique-index.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import type { Overlay } from './overlaid.ts'

interface Laid {
  overlay: Overlay
  techniques: TechniqueIndex
  power: Power
  /** Whose uses and what they hold are worked out anew. */
  affected: ReadonlySet<PrincipalId>
  placesChanged: boolean
  /** Whether there are places that were none before; without, they only close ranks. */
  placesGained: boolean
}

/** A step graph made from the snapshot's: rows of principals that nothing changes for are taken over as they are. */
export function overlaidGraph(base: StepGraph, laid: Laid): StepGraph {
  const { overlay, techniques, power, affected, placesChanged, placesGained } = laid
  const { index } = overlay
  const { principals, numbers, identities, before } = numbered(base, laid)
  const places = placesChanged || numbers !== base.numbers ? placesOf(techniques, numbers) : base.places
  const found = { principal: new NumberList(), level: new NumberList(), holding: new NumberList() }
  const [guarded, from, to] = [new NumberList(), new NumberList(), new NumberList()]
  const held = { from: new NumberList(), to: new NumberList(), level: new NumberList() }
  const width = new Float64Array(principals.length)
  const starts = new Int32Array(principals.length + 1)
  const heldStarts = new Int32Array(principals.length + 1)
  const taken = Uint8Array.from(before, (old, number) => (old !== -1 && !affected.has(principals[number]!) ? 1 : 0))
  const isTaken = (number: number) => taken[number] === 1
  const closed = placesChanged && !placesGained ? closedRanks(base.places, places) : undefined
  for (let number = 0; number < principals.length; number++) {
    if (isTaken(number)) takeOver(number, before[number]!)
    else for (const use of usesIn(places, power, principals[number]!)) addUse(number, { ...use, guarded: +use.guarded })
    starts[number + 1] = found.principal.length
  }
  for (let number = 0; number < principals.length; ) {
    const end = isTaken(number) ? endOfRun(number) : number + 1
    if (isTaken(number)) takeHeld(number, end)
    else for (const row of heldRowsOf(index, principals[number]!)) addHeld(row)
    heldStarts[end] = held.from.length
    number = end
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

  function takeOver(number: number, old: number) {
    const { uses, ranges: oldRanges, places: oldPlaces } = base
    const end = uses.starts[old + 1]!
    const holdings = placesGained && uses.starts[old]! < end ? power.holdings.of(principals[number]!) : undefined
    for (let use = uses.starts[old]!; use < end; use++) {
      const range = uses.range[use]!
      const [level, holding, isGuarded] = [uses.level[use]!, uses.holding[use]!, uses.guarded[use]!]
      let [first, last] = [oldRanges.from[range]!, oldRanges.to[range]!]
      if (holdings) {
        const { start, end: stop } = holdings[holding]!
        ;[first, last] = places.within(oldPlaces.classNumber[first]!, start, stop)
      } else if (closed) [first, last] = [closed[first]!, closed[last]!]
      if (first === last) continue
      addUse(number, { level, holding, guarded: isGuarded, from: first, to: last })
    }
  }

  function addUse(number: number, use: { level: number; holding: number; guarded: number; from: number; to: number }) {
    found.principal.push(number)
    found.level.push(use.level)
    found.holding.push(use.holding)
    guarded.push(use.guarded)
    from.push(use.from)
    to.push(use.to)
    if (use.level === level.yes) width[number]! += use.to - use.from
  }

  /** Where the principals end whose rows lie one after the other in the snapshot's graph too. */
  function endOfRun(number: number): number {
    let end = number + 1
    while (end < principals.length && isTaken(end) && before[end] === before[end - 1]! + 1) end++
    return end
  }

  function takeHeld(number: number, end: number) {
    const rows = base.held
    const [first, last] = [rows.starts[before[number]!]!, rows.starts[before[end - 1]! + 1]!]
    const shift = held.from.length - first
    for (let one = number; one < end; one++) heldStarts[one] = rows.starts[before[one]!]! + shift
    held.from.pushAll(rows.from.subarray(first, last))
    held.to.pushAll(rows.to.subarray(first, last))
    held.level.pushAll(rows.level.subarray(first, last))
  }

  function addHeld(row: { from: number; to: number; level: number }) {
    held.from.push(row.from)
    held.to.push(row.to)
    held.level.push(row.level)
  }
}

/** By the number of a place in the snapshot's graph, how many before it are left. */
function closedRanks(old: Places, left: Places): Int32Array {
  const count = old.number.length
  const closed = new Int32Array(count + 1)
  let at = 0
  for (let place = 0; place < count; place++) {
    closed[place] = at
    if (left.number[at] === old.number[place] && left.classNumber[at] === old.classNumber[place]) at++
  }
  closed[count] = at
  return closed
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
