import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Band, bands } from '#lib/graph/view/view-types.ts'
import { crossingsOf } from './crossings.ts'
import { type LayeredGraph, layeredGraphOf } from './layered-graph.ts'
import { type Layout, layoutOf } from './layout.ts'
import { card } from './measures.ts'

const viewport = { width: 1000, height: 750 }

const graph = (nodes: [string, Band][], edges: [string, string][]): LayeredGraph =>
  layeredGraphOf({
    nodes: nodes.map(([id, band]) => ({
      id,
      band,
      kind: 'resource',
      label: id,
      sublabel: '',
      category: 'other',
      state: 'live',
    })),
    edges: edges.map(([source, target]) => ({
      id: `${source}→${target}`,
      source,
      target,
      kind: 'holds',
      certainty: 'yes',
      label: '',
      because: [],
    })),
  })

/** Four bands; every node of a band points at `fan` nodes of the next one, spread without randomness. */
function tenant(size: number, fan = 2): LayeredGraph {
  const per = Math.floor(size / 4)
  const nodes: [string, Band][] = []
  const edges: [string, string][] = []
  for (const [at, band] of bands.slice(0, 4).entries()) {
    for (let n = 0; n < per; n++) {
      nodes.push([`${band}-${n}`, band])
      for (let f = 0; at < 3 && f < fan; f++)
        edges.push([`${band}-${n}`, `${bands[at + 1]}-${(n * 7919 + f * 104_729) % per}`])
    }
  }
  return graph(nodes, edges)
}

const anyGraph = fc
  .record({
    nodes: fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom(...bands)), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 60,
    }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 120 }),
  })
  .map(({ nodes, ends }) => ({
    nodes,
    edges: ends.map(([from, to]): [string, string] => [nodes[from % nodes.length]![0], nodes[to % nodes.length]![0]]),
  }))

function overlaps({ x, y, ids }: Layout): string[] {
  const found: string[] = []
  for (let a = 0; a < ids.length; a++) {
    for (let b = a + 1; b < ids.length; b++) {
      if (Math.abs(x[a]! - x[b]!) < card.width && Math.abs(y[a]! - y[b]!) < card.height)
        found.push(`${ids[a]} on ${ids[b]}`)
    }
  }
  return found
}

test('every node gets a place of its own, whatever the graph', () => {
  fc.assert(
    fc.property(anyGraph, ({ nodes, edges }) => {
      const layout = layoutOf(graph(nodes, edges), { viewport })
      expect(layout.ids).toHaveLength(nodes.length)
      expect([...layout.x, ...layout.y].every(Number.isFinite)).toBe(true)
      expect(overlaps(layout)).toEqual([])
    }),
  )
})

test('bands stand in order from left to right and never mix', () => {
  fc.assert(
    fc.property(anyGraph, ({ nodes, edges }) => {
      const laid = graph(nodes, edges)
      const { x } = layoutOf(laid, { viewport })
      const right: number[] = bands.map(() => Number.NEGATIVE_INFINITY)
      const left: number[] = bands.map(() => Number.POSITIVE_INFINITY)
      laid.band.forEach((band, at) => {
        right[band] = Math.max(right[band]!, x[at]!)
        left[band] = Math.min(left[band]!, x[at]!)
      })
      const used = bands.map((_, band) => band).filter((band) => Number.isFinite(left[band]))
      for (let at = 1; at < used.length; at++) {
        expect(right[used[at - 1]!]! + card.width).toBeLessThan(left[used[at]!]!)
      }
    }),
  )
})

test('the same graph is drawn the same, in whatever order its nodes and edges come', () => {
  fc.assert(
    fc.property(anyGraph, ({ nodes, edges }) => {
      const once = layoutOf(graph(nodes, edges), { viewport })
      const again = layoutOf(graph([...nodes].reverse(), [...edges].reverse()), { viewport })
      expect(again).toEqual(once)
    }),
  )
})

test('what was drawn stays where it is when nodes join, and nothing overlaps', () => {
  fc.assert(
    fc.property(anyGraph, fc.nat({ max: 59 }), ({ nodes, edges }, cut) => {
      const kept = nodes.slice(0, Math.max(1, cut % nodes.length))
      const names = new Set(kept.map(([id]) => id))
      const first = layoutOf(
        graph(
          kept,
          edges.filter(([a, b]) => names.has(a) && names.has(b)),
        ),
        { viewport },
      )
      const second = layoutOf(graph(nodes, edges), { viewport, previous: first })
      const places = new Map(second.ids.map((id, at) => [id, [second.x[at], second.y[at]]]))
      first.ids.forEach((id, at) => {
        expect(places.get(id)).toEqual([first.x[at], first.y[at]])
      })
      expect(overlaps(second)).toEqual([])
    }),
  )
})

test('a chain of one source, identity, grant and target is a straight line', () => {
  const chain = graph(
    [
      ['vm', 'sources'],
      ['badge', 'identities'],
      ['owner', 'grants'],
      ['vault', 'targets'],
    ],
    [
      ['vm', 'badge'],
      ['badge', 'owner'],
      ['owner', 'vault'],
    ],
  )
  expect(new Set(layoutOf(chain, { viewport }).y).size).toBe(1)
})

test('what many point at stands level with the middle of them', () => {
  const fan = graph(
    [...Array.from({ length: 9 }, (_, n): [string, Band] => [`vm${n}`, 'sources']), ['badge', 'identities']],
    Array.from({ length: 9 }, (_, n): [string, string] => [`vm${n}`, 'badge']),
  )
  const { ids, y } = layoutOf(fan, { viewport })
  expect(y[ids.indexOf('badge')]).toBe(y[ids.indexOf('vm4')])
})

test('a member stands left of its group although both are in one band', () => {
  const { ids, x } = layoutOf(
    graph(
      [
        ['group', 'identities'],
        ['person', 'identities'],
      ],
      [['person', 'group']],
    ),
    { viewport },
  )
  expect(x[ids.indexOf('person')]!).toBeLessThan(x[ids.indexOf('group')]!)
})

test('members of each other still get places', () => {
  const circle = graph(
    [
      ['a', 'identities'],
      ['b', 'identities'],
    ],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  )
  expect(overlaps(layoutOf(circle, { viewport }))).toEqual([])
})

test('nodes without edges stand together below the others of their band', () => {
  const { ids, y } = layoutOf(
    graph(
      [
        ['a-lonely', 'sources'],
        ['b', 'sources'],
        ['m-lonely', 'sources'],
        ['z', 'sources'],
        ['id', 'identities'],
      ],
      [
        ['b', 'id'],
        ['z', 'id'],
      ],
    ),
    { viewport: { width: 2000, height: 10_000 } },
  )
  const height = (id: string) => y[ids.indexOf(id)]!
  expect(Math.min(height('a-lonely'), height('m-lonely'))).toBeGreaterThan(Math.max(height('b'), height('z')))
})

test('bands that would be scrolled through for long are folded', () => {
  const { x, y } = layoutOf(tenant(400), { viewport })
  const aspect = (Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y))
  expect(aspect).toBeGreaterThan(0.4)
  expect(aspect).toBeLessThan(2.6)
})

test('bands of a few dozen stay in one column each, so that a path reads as a row', () => {
  expect(new Set(layoutOf(tenant(160), { viewport }).x).size).toBe(4)
})

test('a scrambled ladder is untangled far below the order of its names', () => {
  const rungs = 40
  const place = (n: number) => String((n * 17) % rungs).padStart(2, '0')
  const nodes: [string, Band][] = []
  const edges: [string, string][] = []
  for (let n = 0; n < rungs; n++) {
    nodes.push([`s${String(n).padStart(2, '0')}`, 'sources'], [`i${place(n)}`, 'identities'])
    edges.push([`s${String(n).padStart(2, '0')}`, `i${place(n)}`])
    if (n > 0) edges.push([`s${String(n).padStart(2, '0')}`, `i${place(n - 1)}`])
  }
  const ladder = graph(nodes, edges)
  const { y } = layoutOf(ladder, { viewport: { width: 1, height: 100_000 } })
  const byName = Float64Array.from(ladder.ids, (_, at) => at)
  const count = (places: Float64Array) =>
    crossingsOf(
      Array.from(ladder.from, (at) => places[at]!),
      Array.from(ladder.to, (at) => places[at]!),
    )
  expect(count(y)).toBeLessThan(count(byName) / 10)
})

test('two thousand nodes are laid out while a finger lifts, ten thousand within a blink', () => {
  for (const [size, most] of [
    [2_000, 60],
    [10_000, 300],
  ] as const) {
    const big = tenant(size)
    layoutOf(big, { viewport })
    let fastest = Number.POSITIVE_INFINITY
    for (let run = 0; run < 4; run++) {
      const start = process.threadCpuUsage()
      layoutOf(big, { viewport })
      fastest = Math.min(fastest, process.threadCpuUsage(start).user / 1000)
    }
    // Time of the processor, and twice the budget: the machine that runs the tests is often shared, its caches too.
    expect(fastest, `${size} nodes`).toBeLessThan(most * 2)
    process.stdout.write(`layout of ${size} nodes: ${fastest.toFixed(1)} ms\n`)
  }
})
