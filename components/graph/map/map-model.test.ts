import { describe, expect, it } from 'vitest'
import { regionLimit } from '#lib/graph/map/node-list.ts'
import { mapNodeId } from '#lib/graph/map/tenant-map.ts'
import { tenantMapOf } from '#lib/graph/map/tenant-map-of.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { generatedTenant } from '../../../bench/generated-tenant.ts'
import { cameraOver } from './map-camera.ts'
import { MapModel } from './map-model.ts'

const finding = (subject: string, severity: string) => ({ subject, severity }) as never
const facts = generatedTenant({ resources: 2000, identities: 200, assignments: 1000 })
const first = tenantMapOf(indexOf(facts), 1, [])
const identity = first.labels.findIndex((_, node) => mapNodeId(first, node).startsWith('identity:'))
const model = new MapModel(
  tenantMapOf(indexOf(facts), 1, [
    finding(mapNodeId(first, identity), 'low'),
    finding(mapNodeId(first, identity), 'critical'),
  ]),
)
const size = { width: 1000, height: 600, ratio: 1 }

describe('the map in the worker', () => {
  it('finds what holds every word in its name, type or id, and counts it by group', () => {
    const { total, hits, byGroup } = model.find('rg-7/ storage ACCOUNT')
    expect(total).toBeGreaterThan(3)
    expect(byGroup.reduce((sum, count) => sum + count, 0)).toBe(total)
    for (const { node, group } of hits) {
      expect(node.sublabel).toContain('storage account')
      expect(model.map.groups[group]!.name).toBe('rg-7')
    }
    expect(model.find('nothing-is-called-so').total).toBe(0)
    expect(model.find('  ').total).toBe(0)
  })

  it('knows the node under a point, and that there is none between two', () => {
    const place = model.place(identity)
    expect(model.at(place)?.node.id).toBe(mapNodeId(first, identity))
    expect(model.at({ x: place.x, y: place.y + 31 })).toBeUndefined()
  })

  it('takes as a region what is in view, the nearest first where it is too much', () => {
    const { x, y } = model.place(identity)
    const near = model.region({ zoom: 0.5, pan: { x: 500 - x * 0.5, y: 300 - y * 0.5 } }, size)
    expect(near.nodes[0]).toBe(identity)
    expect(near.leftOut).toBe(0)
    for (const node of near.nodes) expect(Math.abs(model.place(node).x - x)).toBeLessThanOrEqual(1500)
    const whole = model.region(cameraOver([0, 0, model.layout.width, model.layout.height], size), size)
    expect(whole.nodes).toHaveLength(regionLimit)
    expect(whole.leftOut).toBe(model.map.labels.length - regionLimit)
  })

  it('gives the places of nodes by their ids, and leaves out what is not on it', () => {
    const { ids, x } = model.places(['identity:nobody', mapNodeId(first, identity)])
    expect(ids).toEqual([mapNodeId(first, identity)])
    expect(x[0]).toBe(model.place(identity).x)
  })

  it('sums up findings by group and block, with the worst of them', () => {
    const group = model.groupOf[identity]!
    expect(model.outline.groups[group]).toMatchObject({ findings: 2, worst: 'critical' })
    expect(model.outline.blocks[model.map.groups[group]!.block]).toMatchObject({ findings: 2, worst: 'critical' })
    expect(model.outline.groups.filter(({ worst }) => worst)).toHaveLength(1)
    expect(model.nodesOf(group, 1)[0]!.node.id).toBe(mapNodeId(first, identity))
  })

  it('bundles every edge between two groups, and between two blocks, once', () => {
    const { from, to, groups } = { ...model.map }
    const across = (placeOf: (node: number) => number) =>
      [...from].filter((start, edge) => placeOf(start) !== placeOf(to[edge]!)).length
    const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0)
    expect(sum(model.groupBundles.count)).toBe(across((node) => model.groupOf[node]!))
    expect(sum(model.blockBundles.count)).toBe(across((node) => groups[model.groupOf[node]!]!.block))
    expect([...model.groupBundles.count]).toEqual([...model.groupBundles.count].sort((a, b) => b - a))
  })
})
