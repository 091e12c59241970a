import type { PrincipalId } from '../../model/guid.ts'
import { columnsFor, type Places, placesFrom } from '../becoming/places.ts'
import type { TargetClass } from '../becoming/technique-index.ts'

interface Classes {
  before: TargetClass[]
  after: TargetClass[]
}

/** Places with other targets in some classes: whom a target yields that stayed as it was is taken over. */
export function overlaidPlaces(base: Places, { before, after }: Classes, numbers: ReadonlyMap<PrincipalId, number>) {
  const columns = columnsFor(after)
  const { starts, principal } = columns.yields
  let first = 0
  for (const [at, own] of after.entries()) {
    const place = columns.firstOf[at]!
    if (own === before[at]) takeOver(first, place, own.numbers.length)
    else merge(before[at]!, own, { first, place })
    first += before[at]!.numbers.length
  }
  return placesFrom(columns, numbers.size)

  function takeOver(old: number, place: number, count: number) {
    const { yields } = base
    const shift = principal.length - yields.starts[old]!
    principal.pushAll(yields.principal.subarray(yields.starts[old]!, yields.starts[old + count]!))
    for (let one = 1; one <= count; one++) starts[place + one] = yields.starts[old + one]! + shift
  }

  function merge(was: TargetClass, is: TargetClass, { first, place }: { first: number; place: number }) {
    let old = 0
    const isSame = (at: number) => was.numbers[old] === is.numbers[at] && was.yields[old] === is.yields[at]
    for (let at = 0; at < is.numbers.length; ) {
      while (old < was.numbers.length && was.numbers[old]! < is.numbers[at]!) old++
      const [from, oldFrom] = [at, old]
      for (; at < is.numbers.length && isSame(at); at++) old++
      if (at > from) takeOver(first + oldFrom, place + from, at - from)
      else columns.add(place + at, is.yields[at++]!, numbers)
    }
  }
}

/** Where runs of places lie after some came and went, which none that is taken over held: `[first[from], end[to])`. */
export interface MovedPlaces {
  /** By old place: the new number of the first that is left at or after it. */
  first: Int32Array
  /** By old place: one more than the new number of the last that is left before it. */
  end: Int32Array
}

export function movedPlaces(old: Places, left: Places): MovedPlaces {
  const count = old.number.length
  const now = new Int32Array(count).fill(-1)
  let at = 0
  for (let place = 0; place < count; place++) {
    while (at < left.number.length && isBefore(left, at, [old, place])) at++
    if (left.number[at] === old.number[place] && left.classNumber[at] === old.classNumber[place]) now[place] = at
  }
  const first = new Int32Array(count + 1).fill(left.number.length)
  for (let place = count - 1; place >= 0; place--) first[place] = now[place] === -1 ? first[place + 1]! : now[place]!
  const end = new Int32Array(count + 1)
  for (let place = 0; place < count; place++) end[place + 1] = now[place] === -1 ? end[place]! : now[place]! + 1
  return { first, end }
}

const isBefore = (left: Places, at: number, [old, place]: [Places, number]) =>
  left.classNumber[at]! < old.classNumber[place]! ||
  (left.classNumber[at] === old.classNumber[place] && left.number[at]! < old.number[place]!)
