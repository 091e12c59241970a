import type { PrincipalId } from '../model/guid.ts'
import type { Technique } from '../techniques/technique.ts'
import type { Holding, Holdings } from './holdings.ts'
import type { ManagedIdentity } from './managed-identities.ts'
import { packed, unionOfPacked } from './packed-intervals.ts'
import { grantsOf, type Interval } from './reach.ts'
import { level, type TargetClass, type TechniqueIndex } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'

/** An identity that falls, and the last step to it. */
export interface Fallen {
  identity: ManagedIdentity
  level: number
  /** Steps from the start; 1 is what the start can become itself. */
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
  /** In the order in which they fall: surest first, then nearest. */
  fallen: Fallen[]
  /** Scopes on which something is held in the end, by how surely. */
  reach: { level: number; intervals: Interval[] }[]
}

/** Answers which identities fall with one; built once, it keeps scratch memory between questions. */
export interface BlastRadiusFinder {
  blastRadius(start: PrincipalId): BlastRadius
}

export function blastRadiusFinder(
  index: TenantIndex,
  techniques: TechniqueIndex,
  holdings: Holdings,
): BlastRadiusFinder {
  const remaining = techniques.classes.map((targets) => new Remaining(targets))

  function blastRadius(start: PrincipalId): BlastRadius {
    const fallen: Fallen[] = []
    const fell = new Map<PrincipalId, { ring: number; level: number }>([[start, { ring: 0, level: level.yes }]])
    const principals: PrincipalId[] = [start]
    for (const threshold of [level.yes, level.conditional, level.unknown])
      for (let at = 0; at < principals.length; at++) takeFrom(principals[at]!, threshold)
    for (const targets of remaining) targets.restore()
    return { start, fallen, reach: reachOfAll(fell) }

    function takeFrom(from: PrincipalId, threshold: number) {
      const own = fell.get(from)!
      // What a principal of an earlier pass could use more surely than this has been used up.
      const isNew = own.level === threshold
      for (const holding of holdings.of(from)) {
        for (const { classNumber, level: met } of holding.uses) {
          if (met < threshold) continue
          const { targets } = remaining[classNumber]!
          if (!isNew && met > threshold && !targets.elsewhere && !targets.someUnsure) continue
          if (targets.elsewhere && holdings.elsewhere(from, classNumber) < threshold) continue
          remaining[classNumber]!.take(holding.start, holding.end, (place, on) => {
            if (targets.open[place]! < threshold || holdings.isDenied(from, holding, classNumber, on)) return false
            for (const identity of targets.yields[place]!) {
              if (fell.has(identity.principalId!)) continue
              fell.set(identity.principalId!, { ring: own.ring + 1, level: threshold })
              principals.push(identity.principalId!)
              const technique = holding.power.techniques[classNumber]!
              fallen.push({ identity, level: threshold, ring: own.ring + 1, from, technique, on, holding })
            }
            return true
          })
        }
      }
    }
  }

  /** What a principal and its groups hold, packed, by how surely; the same for every question. */
  const heldBy = new Map<PrincipalId, Map<number, number[]>>()

  function held(principal: PrincipalId) {
    const known = heldBy.get(principal)
    if (known) return known
    const byLevel = new Map<number, number[]>()
    for (const { assignment, scope, role } of grantsOf(index, principal)) {
      if (assignment.state !== 'active') continue
      const at = !role ? level.unknown : assignment.condition === undefined ? level.yes : level.conditional
      const list = byLevel.get(at)
      const interval = packed(scope, index.tree.end[scope]!)
      if (list) list.push(interval)
      else byLevel.set(at, [interval])
    }
    heldBy.set(principal, byLevel)
    return byLevel
  }

  function reachOfAll(fell: ReadonlyMap<PrincipalId, { level: number }>) {
    const byLevel = new Map<number, number[]>()
    for (const [principal, { level: surely }] of fell)
      for (const [own, intervals] of held(principal)) {
        const at = Math.min(surely, own)
        const list = byLevel.get(at) ?? []
        for (const interval of intervals) list.push(interval)
        byLevel.set(at, list)
      }
    return [...byLevel]
      .sort(([a], [b]) => b - a)
      .map(([surely, intervals]) => ({ level: surely, intervals: unionOfPacked(Float64Array.from(intervals)) }))
  }

  return { blastRadius }
}

/**
 * The targets of a class that were not taken yet. Taken ones are jumped over (union-find on the next one), so that a
 * scope whose targets have all fallen costs one look; what was taken is put back after each question.
 */
class Remaining {
  targets: TargetClass
  next: Int32Array
  taken: number[] = []

  constructor(targets: TargetClass) {
    this.targets = targets
    this.next = Int32Array.from({ length: targets.numbers.length + 1 }, (_, place) => place)
  }

  find(place: number): number {
    const { next } = this
    let root = place
    while (next[root] !== root) root = next[root]!
    let at = place
    while (next[at] !== root) {
      const after = next[at]!
      next[at] = root
      at = after
    }
    return root
  }

  /** Calls for each target left in the run of scope numbers; it is taken when the call says so. */
  take(start: number, end: number, call: (place: number, on: number) => boolean) {
    const { numbers } = this.targets
    let place = this.find(lowerBound(numbers, start))
    while (place < numbers.length && numbers[place]! < end) {
      if (call(place, numbers[place]!)) {
        this.next[place] = place + 1
        this.taken.push(place)
      }
      place = this.find(place + 1)
    }
  }

  restore() {
    for (const place of this.taken) this.next[place] = place
    this.taken.length = 0
  }
}

function lowerBound(numbers: Int32Array, value: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
