import type { PrincipalId } from '../../model/guid.ts'
import { NumberList } from './number-list.ts'
import type { TechniqueIndex } from './technique-index.ts'

/** The targets of all classes of techniques in one row, class after class, by scope number within a class. */
export interface Places {
  classNumber: Int32Array
  /** Scope number of the target. */
  number: Int32Array
  /** How surely the target's settings leave it open. */
  open: Uint8Array
  /** Identities that fall with the place, as principal numbers. */
  yields: { starts: Int32Array; principal: Int32Array }
  /** The other way round: by principal number, the places that yield it. */
  of: { starts: Int32Array; place: Int32Array }
  /** Places of a class whose targets lie in a run of scope numbers; the end is not included. */
  within(classNumber: number, start: number, end: number): [from: number, to: number]
}

export function placesOf({ classes }: TechniqueIndex, numbers: ReadonlyMap<PrincipalId, number>): Places {
  const firstOf = new Int32Array(classes.length + 1)
  for (const [at, { numbers: targets }] of classes.entries()) firstOf[at + 1] = firstOf[at]! + targets.length
  const count = firstOf[classes.length]!
  const classNumber = new Int32Array(count)
  const number = new Int32Array(count)
  const open = new Uint8Array(count)
  const starts = new Int32Array(count + 1)
  const principal = new NumberList()
  for (const [at, own] of classes.entries()) {
    const first = firstOf[at]!
    classNumber.fill(at, first, firstOf[at + 1]!)
    number.set(own.numbers, first)
    open.set(own.open, first)
    for (const [place, identities] of own.yields.entries()) {
      for (const { principalId } of identities) principal.push(numbers.get(principalId!)!)
      starts[first + place + 1] = principal.length
    }
  }
  const yields = { starts, principal: principal.packed() }
  return {
    classNumber,
    number,
    open,
    yields,
    of: reversed(yields, numbers.size),
    within(at, start, end) {
      const [first, last] = [firstOf[at]!, firstOf[at + 1]!]
      return [lowerBound(number, start, [first, last]), lowerBound(number, end, [first, last])]
    },
  }
}

function reversed({ starts, principal }: Places['yields'], principals: number): Places['of'] {
  const places = new Int32Array(principals + 1)
  for (const one of principal) places[one + 1]!++
  for (let one = 0; one < principals; one++) places[one + 1]! += places[one]!
  const place = new Int32Array(principal.length)
  const next = places.slice()
  for (let at = 0; at + 1 < starts.length; at++)
    for (let one = starts[at]!; one < starts[at + 1]!; one++) place[next[principal[one]!]!++] = at
  return { starts: places, place }
}

/** The first index in a run of sorted numbers whose number is not below `value`. */
function lowerBound(numbers: Int32Array, value: number, [from, to]: [number, number]): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
