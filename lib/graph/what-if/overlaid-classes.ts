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
      const was = one.numbers[firstNotBelow(one.numbers, number)] === number
      if (target || was) targets.set(number, target)
      if (target && !was) gained.add(number)
    }
    return targets.size > 0 ? withTargets(one, targets) : one
  })
  return { classes: edited, gained }
}

function firstNotBelow(numbers: Int32Array, number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}

/** @param targets by scope number in order; `undefined` for one that is no target any more. */
function withTargets(one: TargetClass, targets: Map<number, Target>): TargetClass {
  const most = one.numbers.length + targets.size
  const [numbers, open] = [new Int32Array(most), new Uint8Array(most)]
  const yields: TargetClass['yields'] = new Array(most)
  let length = 0
  let from = 0
  // What lies between two of them is taken over in one go.
  const takeOver = (end: number) => {
    numbers.set(one.numbers.subarray(from, end), length)
    open.set(one.open.subarray(from, end), length)
    for (; from < end; from++) yields[length++] = one.yields[from]!
  }
  for (const [number, target] of targets) {
    takeOver(firstNotBelow(one.numbers, number))
    if (one.numbers[from] === number) from++
    if (!target) continue
    numbers[length] = number
    open[length] = target.open
    yields[length++] = target.identities
  }
  takeOver(one.numbers.length)
  yields.length = length
  return { ...one, numbers: numbers.slice(0, length), open: open.slice(0, length), yields }
}
