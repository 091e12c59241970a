import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Interval, union } from '../reach/reach.ts'
import { SubtreeUnion } from './subtree-union.ts'

/** A tree in preorder: each scope's subtree ends where its last child's does. */
const tree = fc.array(fc.nat(3), { minLength: 1, maxLength: 60 }).map((depths) => {
  const end = new Int32Array(depths.length)
  for (const [number, depth] of depths.entries()) {
    const after = depths.findIndex((other, at) => at > number && other <= depth)
    end[number] = after === -1 ? depths.length : after
  }
  return end
})

it('gives the same union as sorting does, and is empty after', () => {
  const many = fc.tuple(tree, fc.array(fc.nat(59)), fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 9 }))))
  fc.assert(
    fc.property(many, ([end, roots, parts]) => {
      const one = new SubtreeUnion(end)
      const inTree = roots.filter((root) => root < end.length)
      for (const root of inTree) one.add(root)
      for (const [start, size] of parts) one.addPart(start, start + size)
      const all = [
        ...inTree.map((root): Interval => [root, end[root]!]),
        ...parts.map(([start, size]): Interval => [start, start + size]),
      ]
      expect(one.drain()).toEqual(union(all))
      expect(one.drain()).toEqual([])
    }),
  )
})
