import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FlowNetwork, uncut } from './flow.ts'

const network = fc.record({
  nodes: fc.constant(6),
  edges: fc.array(
    fc.tuple(
      fc.nat(5),
      fc.nat(5),
      fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(uncut)),
    ),
    { maxLength: 11 },
  ),
})

type Edge = [from: number, to: number, capacity: number]

function isCut(edges: Edge[], taken: Set<number>): boolean {
  const reached = new Set([0])
  for (const node of reached)
    for (const [at, [from, to]] of edges.entries()) if (from === node && !taken.has(at)) reached.add(to)
  return !reached.has(5)
}

/** The cheapest of all sets of edges that cut, tried one by one. */
function cheapest(edges: Edge[]): number {
  let best = uncut
  for (let set = 0; set < 1 << edges.length; set++) {
    const taken = new Set(edges.keys().filter((at) => set & (1 << at)))
    const price = [...taken].reduce((sum, at) => sum + edges[at]![2], 0)
    if (price < best && isCut(edges, taken)) best = price
  }
  return best
}

test('the cut found cuts, and no set of edges that cuts is cheaper', () => {
  let [cuts, none] = [0, 0]
  fc.assert(
    fc.property(network, ({ nodes, edges }) => {
      const flow = new FlowNetwork()
      for (let node = 0; node < nodes; node++) flow.addNode()
      const numbers = edges.map(([from, to, capacity]) => flow.addEdge(from, to, capacity))
      const found = flow.minimumCut(0, 5)
      if (!found) {
        none++
        expect(cheapest(edges)).toBe(uncut)
        return
      }
      const taken = new Set(found.map((edge) => numbers.indexOf(edge)))
      expect(isCut(edges, taken)).toBe(true)
      expect([...taken].reduce((sum, at) => sum + edges[at]![2], 0)).toBe(cheapest(edges))
      if (taken.size > 0) cuts++
    }),
    { numRuns: 300 },
  )
  expect(cuts).toBeGreaterThan(30)
  expect(none).toBeGreaterThan(3)
})

test('a way of a hundred thousand edges needs no stack', () => {
  const flow = new FlowNetwork()
  const [first, ...rest] = Array.from({ length: 100_000 }, () => flow.addNode())
  let last = first!
  const edges = rest.map((node) => {
    const edge = flow.addEdge(last, node, 2)
    last = node
    return edge
  })
  expect(flow.minimumCut(first!, last)).toEqual([edges[0]])
})
