import { describe, expect, it } from 'vitest'
import { mapGroupOf } from '#lib/graph/map/tenant-map.ts'
import { tenantMapOf } from '#lib/graph/map/tenant-map-of.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { bands } from '#lib/graph/view/view-types.ts'
import { generatedTenant } from '../../../../bench/generated-tenant.ts'
import { card } from '../../layout/measures.ts'
import { type Boxes, mapLayoutOf } from './map-layout.ts'
import { onShelves } from './shelves.ts'

const facts = generatedTenant({ resources: 2000, identities: 200, assignments: 1000 })
const map = tenantMapOf(indexOf(facts), 1, [])
const layout = mapLayoutOf(map)

const boxAt = (boxes: Boxes, at: number) => boxes.subarray(4 * at, 4 * at + 4) as unknown as number[]
const holds = ([left, top, right, bottom]: number[], [l, t, r, b]: number[]) =>
  l! >= left! && t! >= top! && r! <= right! && b! <= bottom!
const overlap = ([left, top, right, bottom]: number[], [l, t, r, b]: number[]) =>
  l! < right! && left! < r! && t! < bottom! && top! < b!
const cardAt = (node: number) => [
  layout.x[node]! - card.width / 2,
  layout.y[node]! - card.height / 2,
  layout.x[node]! + card.width / 2,
  layout.y[node]! + card.height / 2,
]

/** Pairs of boxes that lie over each other, found by a sweep from the left. */
function overlapping(boxes: number[][]): number {
  const sorted = boxes.toSorted((a, b) => a[0]! - b[0]!)
  let found = 0
  for (const [at, box] of sorted.entries())
    for (let next = at + 1; next < sorted.length && sorted[next]![0]! < box[2]!; next++)
      if (overlap(box, sorted[next]!)) found++
  return found
}

describe('the layout of the map', () => {
  it('is the same for the same map', () => {
    expect(mapLayoutOf(tenantMapOf(indexOf(facts), 1, []))).toEqual(layout)
  })

  it('lays no card, no group and no block over another', () => {
    const all = (boxes: Boxes) => Array.from({ length: boxes.length / 4 }, (_, at) => [...boxAt(boxes, at)])
    expect(overlapping(map.labels.map((_, node) => cardAt(node)))).toBe(0)
    expect(overlapping(all(layout.groups))).toBe(0)
    expect(overlapping(all(layout.blocks))).toBe(0)
    expect(overlapping([...all(layout.groups), boxAt(layout.groups, 0)])).toBe(1)
  })

  it('puts every node into its group and every group into its block', () => {
    for (const node of map.labels.keys())
      expect(holds(boxAt(layout.groups, mapGroupOf(map, node)), cardAt(node)), map.labels[node]).toBe(true)
    for (const [group, { block, name }] of map.groups.entries())
      expect(holds(boxAt(layout.blocks, block), boxAt(layout.groups, group)), name).toBe(true)
  })

  it('runs from source to target within each group', () => {
    const bandOf = (node: number) => bands.indexOf(map.looks[map.look[node]!]!.band)
    for (const [group] of map.groups.entries()) {
      const rightmost = new Map<number, number>()
      for (let node = map.starts[group]!; node < map.starts[group + 1]!; node++)
        rightmost.set(bandOf(node), Math.max(rightmost.get(bandOf(node)) ?? 0, layout.x[node]!))
      for (let node = map.starts[group]!; node < map.starts[group + 1]!; node++)
        for (let band = 0; band < bandOf(node); band++)
          expect(layout.x[node]!).toBeGreaterThan(rightmost.get(band) ?? 0)
    }
  })

  it('has about the shape of a screen', () => {
    expect(layout.width / layout.height).toBeGreaterThan(1)
    expect(layout.width / layout.height).toBeLessThan(2.6)
  })

  it('is there for a map of nothing', () => {
    expect(
      mapLayoutOf(tenantMapOf(indexOf(generatedTenant({ resources: 0, identities: 0, assignments: 0 })), 1, [])).x,
    ).toHaveLength(0)
    expect(onShelves([], 10)).toMatchObject({ width: 0, height: 0 })
  })
})
