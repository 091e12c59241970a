import { glyphs } from '#components/glyphs/glyphs.ts'
import type { PlainGraph } from '../plain-graph.ts'
import { emptyPage, type Rival, somePath } from './rival.ts'

interface Cy {
  on(event: string, act: () => void): void
  renderer(): { imageCache?: Record<string, { image: HTMLImageElement }> }
  add(elements: object[]): void
  elements(): { addClass(name: string): void }
  getElementById(id: string): { removeClass(name: string): void }
  batch(act: () => void): void
  nodes(): { renderedBoundingBox(): { x1: number; y1: number; x2: number; y2: number } }[]
}
type Page = Window & { cytoscape(options: object): Cy; cy: Cy }

/** Cards with glyphs, borders and names, bezier edges with arrows and words: what we draw, by Cytoscape alone. */
const style = [
  {
    selector: 'node',
    style: {
      shape: 'round-rectangle',
      width: 224,
      height: 50,
      'background-color': '#ffffff',
      'background-image': 'data(glyph)',
      'background-width': 20,
      'background-height': 20,
      'background-position-x': '8%',
      'border-width': 1.2,
      'border-color': '#cdd7d8',
      label: 'data(label)',
      'font-size': 13,
      'text-valign': 'center',
      'text-max-width': 160,
      'text-wrap': 'ellipsis',
    },
  },
  { selector: 'node[kind = "grant"]', style: { height: 42, 'background-color': '#fbf9f2' } },
  { selector: 'node[kind = "identity"]', style: { 'border-color': '#0b716c', 'background-color': '#eefaf8' } },
  {
    selector: 'edge',
    style: {
      'curve-style': 'bezier',
      'target-arrow-shape': 'triangle',
      'line-color': '#a9b8ba',
      'target-arrow-color': '#a9b8ba',
      width: 1.5,
      label: 'data(label)',
      'font-size': 10,
      'text-rotation': 'autorotate',
    },
  },
  { selector: 'edge[certainty = "conditional"]', style: { 'line-style': 'dashed' } },
  { selector: 'edge[certainty = "unknown"]', style: { 'line-style': 'dotted' } },
  { selector: '.dim', style: { opacity: 0.2 } },
]

const glyphOf = (path: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" fill="none" stroke="#2f64b5" stroke-width="1.9"><path d="${path}"/></svg>`)}`

const elementsOf = ({ nodes, edges }: PlainGraph) => [
  ...nodes.map(({ x, y, category, ...data }) => ({
    group: 'nodes',
    data: { ...data, glyph: glyphOf(glyphs[category]) },
    position: { x, y },
  })),
  ...edges.map((data) => ({ group: 'edges', data })),
]

/** Cytoscape as one would take it: a rich style and its own defaults. */
export const plainCytoscape: Rival = {
  name: 'plain Cytoscape',
  async open(page, graph) {
    await emptyPage(page, ['node_modules/cytoscape/dist/cytoscape.min.js'])
    return page.evaluate(
      async ([elements, style]) => {
        const began = performance.now()
        const container = document.querySelector('#stage')
        const cy = (window as unknown as Page).cytoscape({ container, elements, style, layout: { name: 'preset' } })
        Object.assign(window, { cy })
        // Glyphs come after the first frame; the picture is full when one was drawn with all of them.
        const glyphs = () => Object.values(cy.renderer().imageCache ?? {})
        await new Promise<void>((resolve) => {
          cy.on('render', () => {
            if (glyphs().length > 0 && glyphs().every(({ image }) => image.complete)) resolve()
          })
        })
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
        return performance.now() - began
      },
      [elementsOf(graph), style] as const,
    )
  },
  freePlace: (page) =>
    page.evaluate(() => {
      const boxes = (window as unknown as Page).cy.nodes().map((node) => node.renderedBoundingBox())
      for (let y = 200; y < 700; y += 7)
        for (let x = 300; x < 1100; x += 7)
          if (boxes.every((box) => x < box.x1 - 4 || x > box.x2 + 4 || y < box.y1 - 4 || y > box.y2 + 4))
            return { x, y }
      return { x: 4, y: 4 }
    }),
  dim: (page, graph) =>
    page.evaluate(async ({ nodes, edges }) => {
      const { cy } = window as unknown as Page
      const began = performance.now()
      cy.batch(() => {
        cy.elements().addClass('dim')
        for (const id of [...nodes, ...edges]) cy.getElementById(id).removeClass('dim')
      })
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return performance.now() - began
    }, somePath(graph)),
  expand: (page, graph, count) =>
    page.evaluate(
      async ([parent, count, glyph]) => {
        const { cy } = window as unknown as Page
        const began = performance.now()
        const ids = Array.from({ length: count }, (_, at) => `added-${at}`)
        cy.add([
          ...ids.map((id, at) => ({
            group: 'nodes',
            data: { id, label: id, kind: 'resource', glyph },
            position: { x: parent.x - 300, y: parent.y + 64 * at },
          })),
          ...ids.map((id) => ({
            group: 'edges',
            data: { id: `to-${id}`, source: id, target: parent.id, label: 'wears' },
          })),
        ])
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
        return performance.now() - began
      },
      [graph.nodes[0]!, count, glyphOf(glyphs.compute)] as const,
    ),
}
