import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphEdge, GraphNode } from '../view-types.ts'
import { folded } from './folded.ts'

const types = ['virtual machine', 'web app']
const node = (band: GraphNode['band'], at: number, type: string): GraphNode => ({
  id: `${band}:${at}`,
  kind: band === 'identities' ? 'identity' : band === 'grants' ? 'grant' : 'resource',
  band,
  label: band === 'grants' ? type : `${band}-${at}`,
  sublabel: type,
  category: 'compute',
  state: 'live',
  lies: { subscription: `sub-${at % 2}`, group: `rg-${at % 6}` },
  ...(at % 7 === 0 ? { badge: { severity: at % 2 ? 'high' : 'low', count: 1 } } : {}),
})

interface Drawn {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

const graphs: fc.Arbitrary<Drawn> = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 4, maxLength: 4 }),
    picks: fc.array(fc.tuple(fc.nat(2), fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 60 }),
  })
  .map(({ counts, picks }) => {
    const bands = (['sources', 'identities', 'grants', 'targets'] as const).map((band, at) =>
      Array.from({ length: counts[at]! }, (_, number) => node(band, number, types[number % 2]!)),
    )
    const edges = new Map<string, GraphEdge>()
    for (const [from, a, b, sure] of picks) {
      const source = bands[from]![a % bands[from]!.length]!.id
      const target = bands[from + 1]![b % bands[from + 1]!.length]!.id
      const kind = (['wears', 'holds', 'reaches'] as const)[from]!
      const id = `${kind}:${source}→${target}`
      edges.set(id, { id, source, target, kind, certainty: sure ? 'yes' : 'unknown', label: kind, because: [] })
    }
    return { nodes: bands.flat(), edges: [...edges.values()] }
  })

const drawn = ({ nodes, edges }: Drawn, open: string[] = [], limits = { comfortable: 12, most: 1500 }) =>
  folded(nodes, edges, { open, ...limits })
const total = (list: { count?: number }[]) => list.reduce((sum, { count = 1 }) => sum + count, 0)
const foldsOf = (view: Drawn) => view.nodes.filter(({ kind }) => kind === 'fold').map(({ id }) => id)

describe('folding', () => {
  it('draws or counts every node and every line exactly once', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, pick) => {
        const closed = drawn(graph)
        const fold = foldsOf(closed)[pick % Math.max(1, foldsOf(closed).length)]
        for (const view of [closed, drawn(graph, fold ? [fold] : [])]) {
          expect(total(view.nodes)).toBe(graph.nodes.length)
          expect(total(view.edges)).toBe(graph.edges.length)
        }
      }),
    )
  })

  it('changes nothing but the fold that is opened', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, pick) => {
        const before = drawn(graph)
        const folds = foldsOf(before)
        const fold = folds[pick % Math.max(1, folds.length)]
        if (!fold) return
        const after = new Map(drawn(graph, [fold]).nodes.map((one) => [one.id, one]))
        expect(after.has(fold)).toBe(false)
        for (const one of before.nodes) if (one.id !== fold) expect(after.get(one.id)).toEqual(one)
      }),
    )
  })

  it('opens the same, whether it folded the same nodes before or not', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, pick) => {
        const folds = foldsOf(drawn(graph))
        const open = folds.length > 0 ? [folds[pick % folds.length]!, graph.nodes[0]!.id] : []
        drawn(graph, open.slice(1))
        expect(drawn(graph, open)).toEqual(drawn({ nodes: [...graph.nodes], edges: graph.edges }, open))
      }),
    )
  })

  it('carries the worst finding of what is in it, and how many there are', () => {
    const graph = { nodes: Array.from({ length: 20 }, (_, at) => node('sources', at, 'web app')), edges: [] }
    const badges = drawn(graph, [], { comfortable: 1, most: 1500 }).nodes.map(({ badge }) => badge)
    expect(badges).toEqual([{ severity: 'high', count: 3 }])
  })

  it('leaves in an opened fold what there is no room for, the least severe', () => {
    const graph = { nodes: Array.from({ length: 20 }, (_, at) => node('sources', at, 'web app')), edges: [] }
    const limits = { comfortable: 1, most: 5 }
    const [fold] = foldsOf(drawn(graph, [], limits))
    let open = [fold!]
    let view = drawn(graph, open, limits)
    for (let more = foldsOf(view).filter((id) => !open.includes(id)); more.length > 0; more = []) {
      open = [...open, ...more]
      view = drawn(graph, open, limits)
    }
    expect(view.nodes.length).toBeLessThanOrEqual(5)
    expect(total(view.nodes)).toBe(20)
  })

  it('takes identities that hold the same together, and then what wears them', () => {
    const sources = Array.from({ length: 6 }, (_, at) => node('sources', at, 'web app'))
    const identities = Array.from({ length: 6 }, (_, at) => node('identities', at, 'system-assigned'))
    const grant = node('grants', 0, 'Reader')
    const edge = (kind: GraphEdge['kind'], source: string, target: string): GraphEdge => ({
      id: `${kind}:${source}→${target}`,
      source,
      target,
      kind,
      certainty: 'yes',
      label: kind,
      because: [],
    })
    const edges = sources.flatMap((source, at) => [
      edge('wears', source.id, identities[at]!.id),
      edge('holds', identities[at]!.id, grant.id),
    ])
    const view = drawn({ nodes: [...sources, ...identities, grant], edges }, [], { comfortable: 400, most: 1500 })
    expect(view.nodes.map(({ label }) => label).sort()).toEqual([
      '6 × system-assigned identity',
      '6 × web app',
      'Reader',
    ])
    expect(view.edges.map(({ kind, count }) => [kind, count])).toEqual([
      ['wears', 6],
      ['holds', 6],
    ])
  })
})
