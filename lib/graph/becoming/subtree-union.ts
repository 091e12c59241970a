import { type Interval, union } from '../reach/reach.ts'
import { NumberSet } from './number-set.ts'

/** Past so many, forgetting all at once is cheaper than one by one. */
const few = 1000

/** Adds up subtrees of the scope tree, and parts of them, to sorted disjoint intervals. Memory is kept between uses. */
export class SubtreeUnion {
  private end: Int32Array
  private roots: NumberSet
  private added: number[] = []
  private parts: Interval[] = []

  /** @param end by scope number, where its subtree ends. */
  constructor(end: Int32Array) {
    this.end = end
    this.roots = new NumberSet(end.length)
  }

  /** The scope and everything under it. */
  add(root: number) {
    this.roots.add(root)
    if (this.added.length <= few) this.added.push(root)
  }

  addPart(start: number, end: number) {
    this.parts.push([start, end])
  }

  /** What was added; nothing is left in it. */
  drain(): Interval[] {
    const found: Interval[] = []
    let root = this.roots.next(0)
    while (root !== -1) {
      const start = root
      let end = this.end[root]!
      // What lies within is passed over; what begins where it ends goes on with it.
      for (root = this.roots.next(end); root === end; root = this.roots.next(end)) end = this.end[root]!
      found.push([start, end])
    }
    this.forget()
    if (this.parts.length === 0) return found
    const parts = this.parts
    this.parts = []
    return union([...found, ...parts])
  }

  private forget() {
    if (this.added.length > few) this.roots.clear()
    else for (const root of this.added) this.roots.delete(root)
    this.added.length = 0
  }
}
