import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NodePlace } from '#lib/graph/view/view-types.ts'
import type { LayeredGraph } from './layered-graph.ts'
import { type Layout, layoutOf } from './layout.ts'
import { card } from './measures.ts'

const viewport = { width: 1000, height: 700 }

const graphs: fc.Arbitrary<LayeredGraph & { places: (NodePlace | undefined)[] }> = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(1000)), { minLength: 1, maxLength: 60 })
  .map((made) => {
    const band = Uint8Array.from(made, ([one]) => one)
    const pairs = made.flatMap(([, , , other], at) => {
      const to = other % made.length
      return band[at]! < band[to]! ? [[at, to]] : []
    })
    return {
      ids: made.map((_, at) => `n${String(at).padStart(3, '0')}`),
      band,
      from: Uint32Array.from(pairs, ([from]) => from!),
      to: Uint32Array.from(pairs, ([, to]) => to!),
      places: made.map(([, subscription, group]) => {
        if (subscription === 0) return undefined
        return { subscription: `sub-${subscription}`, ...(group > 0 ? { group: `rg-${subscription}-${group}` } : {}) }
      }),
    }
  })

const around = ({ boxes = [] }: Layout, level: 'subscription' | 'group', name: string) =>
  boxes.filter((box) => box.level === level && box.name === name)

function expectInside(layout: Layout, places: (NodePlace | undefined)[]) {
  places.forEach((place, node) => {
    for (const [level, name] of [
      ['subscription', place?.subscription],
      ['group', place?.group],
    ] as const) {
      const [x, y] = [layout.x[node]!, layout.y[node]!]
      const holds = layout.boxes!.filter(
        (box) =>
          box.level === level &&
          box.left < x - card.width / 2 &&
          box.right > x + card.width / 2 &&
          box.top <= y - card.height / 2 &&
          box.bottom >= y + card.height / 2,
      )
      expect(holds.map((box) => box.name)).toEqual(name ? [name] : [])
    }
  })
}

test('every card is in the boxes of its subscription and its group and in no others, and no card lies on another', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const layout = layoutOf(graph, { viewport })
      expectInside(layout, graph.places)
      for (const place of graph.places) if (place?.group) expect(around(layout, 'group', place.group)).toHaveLength(1)
      const seen = new Set(graph.ids.map((_, at) => `${layout.x[at]} ${layout.y[at]}`))
      expect(seen.size).toBe(graph.ids.length)
    }),
  )
})

test('what comes later gets boxes of its own below, and nothing that was there moves', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (graph, pick) => {
      const kept = graph.ids.length - (pick % graph.ids.length)
      const isThere = (edge: number) => graph.from[edge]! < kept && graph.to[edge]! < kept
      const first: LayeredGraph = {
        ids: graph.ids.slice(0, kept),
        band: graph.band.slice(0, kept),
        from: graph.from.filter((_, edge) => isThere(edge)),
        to: graph.to.filter((_, edge) => isThere(edge)),
        places: graph.places.slice(0, kept),
      }
      const previous = layoutOf(first, { viewport })
      const layout = layoutOf(graph, { viewport, previous })
      for (let node = 0; node < kept; node++)
        expect([layout.x[node], layout.y[node]]).toEqual([previous.x[node], previous.y[node]])
      expect(layout.boxes!.slice(0, previous.boxes!.length)).toEqual(previous.boxes)
      expectInside(layout, graph.places)
    }),
  )
})
