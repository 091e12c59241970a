import type { PrincipalId } from '../../model/guid.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { NumberList } from './number-list.ts'
import type { TargetClass, TechniqueIndex } from './technique-index.ts'

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

export function placesOf({ classes }: Pick<TechniqueIndex, 'classes'>, numbers: Numbers): Places {
  const columns = columnsFor(classes)
  for (const [at, own] of classes.entries())
    for (const [place, identities] of own.yields.entries())
      columns.add(columns.firstOf[at]! + place, identities, numbers)
  return placesFrom(columns, numbers.size)
}

type Numbers = ReadonlyMap<PrincipalId, number>

/** What places are made of, with the classes' columns in it; whom each yields is to be added, in order. */
export function columnsFor(classes: TargetClass[]) {
  const firstOf = new Int32Array(classes.length + 1)
  for (const [at, { numbers: targets }] of classes.entries()) firstOf[at + 1] = firstOf[at]! + targets.length
  const count = firstOf[classes.length]!
  const classNumber = new Int32Array(count)
  const number = new Int32Array(count)
  const open = new Uint8Array(count)
  for (const [at, own] of classes.entries()) {
    classNumber.fill(at, firstOf[at]!, firstOf[at + 1]!)
    number.set(own.numbers, firstOf[at]!)
    open.set(own.open, firstOf[at]!)
  }
  const starts = new Int32Array(count + 1)
  const principal = new NumberList()
  return {
    firstOf,
    classNumber,
    number,
    open,
    yields: { starts, principal },
    add(place: number, identities: ManagedIdentity[], numbers: Numbers) {
      for (const { principalId } of identities) principal.push(numbers.get(principalId!)!)
      starts[place + 1] = principal.length
    },
  }
}

/** @param principals how many of them have numbers. */
export function placesFrom(
  { firstOf, classNumber, number, open, yields: { starts, principal } }: ReturnType<typeof columnsFor>,
  principals: number,
): Places {
  const yields = { starts, principal: principal.packed() }
  return {
    classNumber,
    number,
    open,
    yields,
    of: reversed(yields, principals),
    within(at, start, end) {
      const [first, last] = [firstOf[at]!, firstOf[at + 1]!]
      return [lowerBound(number, start, [first, last]), lowerBound(number, end, [first, last])]
    },
  }
}

function reversed({ starts, principal }: Places['yields'], principals: number): Places['of'] {
  const places = new Int32Array(principals + 1)
  for (let at = 0; at < principal.length; at++) places[principal[at]! + 1]!++
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
