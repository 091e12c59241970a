import { NumberList } from './number-list.ts'
import { lowestBit, NumberSet } from './number-set.ts'
import type { StepGraph } from './step-graph.ts'
import { type Ceiling, StepSearch } from './step-search.ts'

/**
 * From principals to the identities that fall with them. A place is taken once, and a range whose places are all taken
 * is not looked at again, so that the time grows with what falls and not with the ways there are to it.
 */
export class FallSearch extends StepSearch {
  private readonly openPlaces: NumberSet
  /** Words of places that were taken: the word, then its members. */
  private readonly taken = new NumberList()
  private readonly isExhausted: Uint8Array
  private readonly exhausted = new NumberList()

  constructor(graph: StepGraph, ceiling: Ceiling) {
    super(graph, ceiling)
    this.openPlaces = NumberSet.full(graph.places.number.length)
    this.isExhausted = new Uint8Array(graph.ranges.from.length)
  }

  protected logs() {
    return [this.taken.length, this.exhausted.length]
  }

  protected undo([taken, exhausted]: [number, number]) {
    while (this.taken.length > taken) {
      const members = this.taken.pop()
      this.openPlaces.putBack({ word: this.taken.pop(), members })
    }
    while (this.exhausted.length > exhausted) this.isExhausted[this.exhausted.pop()] = 0
  }

  protected follow(at: number) {
    const { starts, level, range, guarded } = this.graph.uses
    const end = starts[this.principal[at]! + 1]!
    for (let use = starts[this.principal[at]!]!; use < end; use++) {
      if (level[use]! < this.threshold) {
        this.leaveOut(level[use]!)
        return
      }
      const own = range[use]!
      if (this.isExhausted[own] === 1) continue
      if (guarded[use] === 1) {
        this.takeUndenied(at, use, own)
        continue
      }
      this.takeAll(at, use, own)
      this.isExhausted[own] = 1
      this.exhausted.push(own)
    }
  }

  private takeAll(at: number, use: number, range: number) {
    const { from, to } = this.graph.ranges
    let some = this.openPlaces.takeSome(from[range]!, to[range]!)
    while (some.members !== 0) {
      this.taken.push(some.word)
      this.taken.push(some.members)
      const first = some.word << 5
      for (let left = some.members; left !== 0; left &= left - 1) this.take(at, use, first + lowestBit(left))
      some = this.openPlaces.takeSome(first + 32, to[range]!)
    }
  }

  /** Place by place, since a deny leaves some where they are. */
  private takeUndenied(at: number, use: number, range: number) {
    const { from, to } = this.graph.ranges
    let place = this.openPlaces.next(from[range]!)
    for (; place !== -1 && place < to[range]!; place = this.openPlaces.next(place + 1)) {
      const ceiling = this.ceiling(use, place)
      if (ceiling < this.threshold) {
        this.leaveOut(ceiling)
        continue
      }
      this.openPlaces.delete(place)
      this.taken.push(place >>> 5)
      this.taken.push(1 << (place & 31))
      this.take(at, use, place)
    }
  }

  private take(at: number, use: number, place: number) {
    const { open, yields } = this.graph.places
    if (open[place]! < this.threshold) {
      this.leaveOut(open[place]!)
      return
    }
    const { starts, principal } = yields
    for (let one = starts[place]!; one < starts[place + 1]!; one++)
      if (!this.has(principal[one]!)) this.find(principal[one]!, at, use, place)
  }
}
