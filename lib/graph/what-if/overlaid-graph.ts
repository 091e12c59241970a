import type { PrincipalId } from '../../model/guid.ts'
import { usedBy } from '../becoming/ranges.ts'
import { heldRowsOf, type Power, type StepGraph, usesIn } from '../becoming/step-graph.ts'
import { level, type TargetClass } from '../becoming/technique-index.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { keptRows, laidRows } from './laid-rows.ts'
import { LayeredMap } from './layered-map.ts'
import type { Overlay } from './overlaid.ts'
import { movedPlaces, overlaidPlaces } from './overlaid-places.ts'
import { overlaidRuns } from './overlaid-runs.ts'

interface Laid {
  overlay: Overlay
  power: Power
  /** Who holds something else than before. */
  affected: ReadonlySet<PrincipalId>
  /** Who besides may use what they hold on something that is new. */
  reaching: ReadonlySet<PrincipalId>
  classes: { before: TargetClass[]; after: TargetClass[] }
}

/** A step graph made from the snapshot's: rows of principals that nothing changes for are taken over as they are. */
export function overlaidGraph(base: StepGraph, laid: Laid): StepGraph {
  const { overlay, power, classes } = laid
  const numbers = numbered(base, laid)
  const { principals, identities, before } = numbers
  const areOthers = classes.after.some((one, at) => one !== classes.before[at])
  const isSame = !areOthers && identities.length === base.identities.length
  const places = isSame ? base.places : overlaidPlaces(base.places, classes, numbers.numbers)
  const anew = [...new Set([...numbersOf(numbers, laid.affected), ...numbersOf(numbers, laid.reaching)])]
  const freshUses = anew.map((number) => usesIn(places, power, principals[number]!))
  const moved = areOthers ? movedPlaces(base.places, places) : undefined
  const runs = overlaidRuns(base.ranges, freshUses.flat(), { moved, places: places.number.length })
  let next = 0
  const fresh = new Map(
    anew.map((number, at) => [
      number,
      freshUses[at]!.map(({ level, holding, guarded }) => ({
        level,
        holding,
        guarded: Number(guarded),
        range: runs.ofFresh[next++]!,
        principal: number,
      })),
    ]),
  )
  const taken = laidRows(base.uses, useColumns, { before, fresh })
  for (let number = 0; number < principals.length; number++) {
    if (fresh.has(number)) continue
    for (let use = taken.starts[number]!; use < taken.starts[number + 1]!; use++) {
      taken.principal[use] = number
      taken.range[use] = runs.ofOld[taken.range[use]!]!
    }
  }
  const uses = taken.range.includes(-1) ? keptRows(taken, useColumns, (use) => taken.range[use] !== -1) : taken
  const ranges = usedBy(runs.runs, uses.range)
  const width = new Float64Array(principals.length)
  for (let use = 0; use < uses.range.length; use++)
    if (uses.level[use] === level.yes)
      width[uses.principal[use]!]! += ranges.to[uses.range[use]!]! - ranges.from[uses.range[use]!]!
  const holding = numbersOf(numbers, laid.affected)
  const freshHeld = new Map(holding.map((number) => [number, heldRowsOf(overlay.index, principals[number]!)]))
  const held = laidRows(base.held, ['from', 'to', 'level'], { before, fresh: freshHeld })
  return { principals, numbers: numbers.numbers, identities, width, places, ranges, uses, held }
}

const useColumns = ['principal', 'range', 'level', 'holding', 'guarded'] as const

/** Numbers of these, and of all that had none before. */
function numbersOf({ numbers, before }: Numbered, principals: ReadonlySet<PrincipalId>): number[] {
  const found = new Set<number>()
  for (const principal of principals) {
    const number = numbers.get(principal)
    if (number !== undefined) found.add(number)
  }
  for (let number = 0; number < before.length; number++) if (before[number] === -1) found.add(number)
  return [...found]
}

type Numbered = ReturnType<typeof numbered>

/** Numbers of principals: identities stay before all others. `before` is the number in the snapshot's graph, -1 for none. */
function numbered(base: StepGraph, { overlay: { index, laid, edits }, affected }: Laid) {
  const identities = base.identities.slice()
  const added: PrincipalId[] = []
  for (const identity of laid?.changed.values() ?? []) {
    if (!identity.principalId) continue
    const number = base.numbers.get(identity.principalId) ?? identities.length
    if (number < base.identities.length) identities[number] = identity
    else {
      added.push(identity.principalId)
      identities.push(identity)
    }
  }
  const others = new Set<PrincipalId>()
  if (edits.roleAssignments.size > 0 || edits.groupMemberships.size > 0)
    for (const id of [...affected, ...doorsOf(index).named()]) {
      if (index.identities.byPrincipal.has(id) || base.numbers.has(id)) continue
      if (index.groups.selfAndAbove(id).some((one) => index.assignmentsOf.has(one)) || doorsOf(index).of(id).length > 0)
        others.add(id)
    }
  const before = new Int32Array(base.principals.length + added.length + others.size).fill(-1)
  for (let number = 0; number < base.principals.length; number++) before[number] = number
  if (added.length === 0) {
    const above = new Map(Array.from(others, (id, at) => [id, base.principals.length + at]))
    const numbers = others.size > 0 ? new LayeredMap(base.numbers, above) : base.numbers
    return {
      principals: others.size > 0 ? [...base.principals, ...others] : base.principals,
      numbers,
      identities,
      before,
    }
  }
  const becoming = new Set(added)
  const principals = [
    ...base.principals.slice(0, base.identities.length),
    ...added,
    ...base.principals.slice(base.identities.length).filter((id) => !becoming.has(id)),
    ...others,
  ]
  return {
    principals,
    numbers: new Map(principals.map((id, number) => [id, number])),
    identities,
    before: Int32Array.from(principals, (id) => base.numbers.get(id) ?? -1),
  }
}
