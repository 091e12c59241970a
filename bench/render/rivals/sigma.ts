import { emptyPage, type Rival, somePath } from './rival.ts'

interface Graph {
  addNode(id: string, attributes: object): void
  addEdgeWithKey(id: string, source: string, target: string, attributes: object): void
  forEachNode(act: (id: string) => void): void
}
interface Sigma {
  getGraph(): Graph
  getNodeDisplayData(id: string): { x: number; y: number }
  framedGraphToViewport(place: { x: number; y: number }): { x: number; y: number }
  setSettings(settings: object): void
  refresh(): void
}
type Page = Window & {
  graphology: new (options: object) => Graph
  Sigma: new (graph: Graph, container: Element | null, settings?: object) => Sigma
  sigma: Sigma
}

/** sigma v3 on graphology with its own defaults, and arrows. Its pictures are drawn by the processor here: no GPU. */
export const sigma: Rival = {
  name: 'sigma',
  async open(page, graph) {
    await emptyPage(page, [
      'node_modules/graphology/dist/graphology.umd.min.js',
      'node_modules/sigma/dist/sigma.min.js',
    ])
    return page.evaluate(
      async ({ nodes, edges }) => {
        const loaded = window as unknown as Page
        const began = performance.now()
        const graph = new loaded.graphology({ multi: true, type: 'directed' })
        for (const { id, label, x, y } of nodes) graph.addNode(id, { label, x, y: -y, size: 4, color: '#2f64b5' })
        for (const { id, source, target, label } of edges)
          graph.addEdgeWithKey(id, source, target, { label, type: 'arrow', color: '#a9b8ba', size: 1 })
        loaded.sigma = new loaded.Sigma(graph, document.querySelector('#stage'))
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
        return performance.now() - began
      },
      { nodes: graph.nodes, edges: graph.edges },
    )
  },
  freePlace: (page) =>
    page.evaluate(() => {
      const { sigma } = window as unknown as Page
      const places: { x: number; y: number }[] = []
      sigma.getGraph().forEachNode((id) => places.push(sigma.framedGraphToViewport(sigma.getNodeDisplayData(id))))
      for (let y = 200; y < 700; y += 7)
        for (let x = 300; x < 1100; x += 7)
          if (places.every((place) => Math.hypot(place.x - x, place.y - y) > 9)) return { x, y }
      return { x: 4, y: 4 }
    }),
  dim: (page, graph) =>
    page.evaluate(async ({ nodes, edges }) => {
      const { sigma } = window as unknown as Page
      const began = performance.now()
      const lit = new Set([...nodes, ...edges])
      const dimmed = (id: string, attributes: object) =>
        lit.has(id) ? attributes : { ...attributes, color: '#eeeeee' }
      sigma.setSettings({ nodeReducer: dimmed, edgeReducer: dimmed })
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return performance.now() - began
    }, somePath(graph)),
  expand: (page, graph, count) =>
    page.evaluate(
      async ([parent, count]) => {
        const { sigma } = window as unknown as Page
        const began = performance.now()
        const graph = sigma.getGraph()
        for (let at = 0; at < count; at++) {
          const id = `added-${at}`
          graph.addNode(id, { label: id, x: parent.x - 300, y: -parent.y - 64 * at, size: 4, color: '#2f64b5' })
          graph.addEdgeWithKey(`to-${id}`, id, parent.id, { type: 'arrow', color: '#a9b8ba', size: 1 })
        }
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
        return performance.now() - began
      },
      [graph.nodes[0]!, count] as const,
    ),
}
