import { describe, expect, it } from 'vitest'
import { tenantMapOf } from '#lib/graph/map/tenant-map-of.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { generatedTenant } from '../../../bench/generated-tenant.ts'
import { mapLayoutOf } from './layout/map-layout.ts'
import { boxIn } from './map-camera.ts'
import type { MapPlace } from './map-messages.ts'
import { outlineOf } from './map-outline.ts'
import { addressOf, boxesOf, placeAt, placeBeside, placeInView, placeOfAddress } from './map-walk.ts'

const map = tenantMapOf(indexOf(generatedTenant({ resources: 2000, identities: 200, assignments: 1000 })), 1, [])
const outline = outlineOf(map, mapLayoutOf(map))
const places: MapPlace[] = [
  ...outline.blocks.map((_, at): MapPlace => ({ level: 'block', at })),
  ...outline.groups.map((_, at): MapPlace => ({ level: 'group', at })),
]
const middleOf = (place: MapPlace) => {
  const [left, top, right, bottom] = boxIn(boxesOf(outline, place), place.at)
  return { x: (left! + right!) / 2, y: (top! + bottom!) / 2 }
}

describe('walking on the map', () => {
  it('comes from every place to every other of its kind with arrow keys alone', () => {
    for (const level of ['block', 'group'] as const) {
      const inFirst = places.filter(
        (place) => place.level === level && (level === 'block' || outline.groups[place.at]!.block === 1),
      )
      const reached = new Set<number>([inFirst[0]!.at])
      for (const at of reached)
        for (const direction of ['left', 'right', 'up', 'down'] as const)
          reached.add(placeBeside(outline, { level, at }, direction).at)
      expect(reached).toEqual(new Set(inFirst.map(({ at }) => at)))
    }
  })

  it('stays where nothing lies ahead', () => {
    const xs = outline.blocks.map((_, at) => middleOf({ level: 'block', at }).x)
    const rightmost = xs.indexOf(Math.max(...xs))
    expect(placeBeside(outline, { level: 'block', at: rightmost }, 'right').at).toBe(rightmost)
  })

  it('begins at the block in the middle of the view', () => {
    const { x, y } = middleOf({ level: 'block', at: 2 })
    const camera = { zoom: 0.1, pan: { x: 500 - x * 0.1, y: 300 - y * 0.1 } }
    expect(placeInView(outline, camera, { width: 1000, height: 600, ratio: 1 })).toEqual({ level: 'block', at: 2 })
  })

  it('finds what lies under a point: a group where it is large enough to be told apart, else its block', () => {
    const group = outline.groups.findIndex(({ block }) => block === 1)
    const point = middleOf({ level: 'group', at: group })
    expect(placeAt(outline, point, 0.3)).toEqual({ level: 'group', at: group })
    expect(placeAt(outline, point, 0.001)).toEqual({ level: 'block', at: 1 })
    expect(placeAt(outline, { x: -50, y: -50 }, 0.3)).toBeUndefined()
  })

  it('has an address for every place, and finds the place again by it', () => {
    const addresses = places.map((place) => addressOf(outline, place))
    expect(new Set(addresses).size).toBe(places.length)
    for (const [at, address] of addresses.entries()) expect(placeOfAddress(outline, address)).toEqual(places[at])
    expect(placeOfAddress(outline, '/subscriptions/elsewhere')).toBeUndefined()
    expect(placeOfAddress(outline, null)).toBeUndefined()
  })
})
