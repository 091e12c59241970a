import type { ScopeId } from '../../model/scope.ts'
import { type TargetClass, targetOf } from '../becoming/technique-index.ts'
import type { Overlay } from './overlaid.ts'

type Target = ReturnType<typeof targetOf>

/**
 * The classes of techniques with their targets as the overlay leaves them, in the place of each that changes another.
 * `gained` are the scope numbers of targets that were none of their class before.
 */
export function overlaidClasses(classes: TargetClass[], { index, laid }: Overlay) {
  const ids = new Set<ScopeId>(laid?.hosts)
  for (const { armId } of laid?.changed.values() ?? []) if (armId) ids.add(armId)
  const numbers = [...ids].flatMap((id) => index.tree.numbers.get(id) ?? []).sort((a, b) => a - b)
  const gained = new Set<number>()
  const edited = classes.map((one) => {
    const targets = new Map<number, Target>()
    for (const number of numbers) {
      const resource = index.resourceAt(number)
      const target = resource && targetOf(one, resource, index.identities)
      const was = placeIn(one.numbers, number) !== -1
      if (target || was) targets.set(number, target)
      if (target && !was) gained.add(number)
    }
    return targets.size > 0 ? withTargets(one, targets) : one
  })
  return { classes: edited, gained }
}

function placeIn(numbers: Int32Array, number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return numbers[low] === number ? low : -1
}

/** @param targets by scope number in order; `undefined` for one that is no target any more. */
function withTargets(one: TargetClass, targets: Map<number, Target>): TargetClass {
  const numbers: number[] = []
  const open: number[] = []
  const yields: TargetClass['yields'] = []
  const add = (number: number, target: Target) => {
    if (!target) return
    numbers.push(number)
    open.push(target.open)
    yields.push(target.identities)
  }
  const waiting = [...targets]
  let next = 0
  for (const [place, number] of one.numbers.entries()) {
    while (next < waiting.length && waiting[next]![0] < number) add(...waiting[next++]!)
    if (waiting[next]?.[0] === number) add(...waiting[next++]!)
    else add(number, { identities: one.yields[place]!, open: one.open[place]! })
  }
  while (next < waiting.length) add(...waiting[next++]!)
  return { ...one, numbers: Int32Array.from(numbers), open: Uint8Array.from(open), yields }
}
