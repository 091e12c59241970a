import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import { zoomRange } from '../camera.ts'
import type { Elements, NodeElement } from '../elements.ts'
import { halfOf } from '../paint/body.ts'
import { paintBoxes } from '../paint/boxes.ts'
import { fitCanvas } from '../paint/fit-canvas.ts'
import { paintLines } from '../paint/lines.ts'
import { plusPlace } from '../paint/marks.ts'
import { type Palette, paletteOf } from '../paint/palette.ts'
import { type Camera, paintBehindCards, paintScene, type Scene } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { edgeAt } from './edge-at.ts'
import { styleOf } from './style.ts'
import { syncNodes, syncSomeEdges } from './sync.ts'

export interface StageActs {
  onSelect(id: string | undefined): void
  onExpand(id: string): void
  onMove(id: string, place: Point): void
  onMenu(id: string): void
  onHover(element: NodeElement | undefined): void
  onPainted(camera: Camera, size: { width: number; height: number }): void
}

type Looks = Omit<Scene, keyof Elements>

export interface Layers {
  /** Cytoscape's own, between the others. */
  container: HTMLElement
  below: HTMLCanvasElement
  above: HTMLCanvasElement
}

/** How far beside a line a press still counts, in pixels of the page. */
const reachOfLine = 7

/**
 * The graph in Cytoscape: it holds nodes and edges, the camera, what the pointer does, and draws the cards. Lines lie on
 * a layer below it, and words, glyphs and badges on one above: drawn by Cytoscape these take most of a second.
 */
export class CytoscapeStage {
  cy: Core
  elements: Elements = { nodes: [], edges: [] }
  nodes = new Map<string, NodeElement>()
  looks: Looks = {}
  palette: Palette
  host: HTMLElement
  layers: Layers
  acts: StageActs
  /** For tests and the bench: whether what was put here is on the screen, and whether it was taken away. */
  painted = false
  stopped = false
  frame = 0
  /** Until the next edges come. */
  pause: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, layers: Layers, acts: StageActs) {
    this.host = host
    this.layers = layers
    this.acts = acts
    this.palette = paletteOf(host)
    this.cy = cytoscape({
      container: layers.container,
      style: styleOf(this.palette),
      layout: { name: 'preset' },
      minZoom: zoomRange.least,
      maxZoom: zoomRange.most,
      autounselectify: true,
      boxSelectionEnabled: false,
    })
    this.listen()
  }

  listen() {
    const { cy } = this
    const elementOf = (node: NodeSingular) => this.nodes.get(node.id())
    cy.on('render', () => this.paint())
    cy.on('tap', (event) => this.tap(event.position, event.target === cy ? undefined : elementOf(event.target)))
    cy.on('dbltap', 'node', (event) => this.acts.onExpand(event.target.id()))
    cy.on('cxttap taphold', 'node', (event) => this.acts.onMenu(event.target.id()))
    cy.on('mouseover', 'node', (event) => this.hover(elementOf(event.target)))
    cy.on('mouseout viewport grab', () => this.hover(undefined))
    cy.on('drag', 'node', (event) => {
      // Lines end at this very place.
      Object.assign(elementOf(event.target)!.place, event.target.position())
    })
    cy.on('free', 'node', (event) => {
      const { node, place } = elementOf(event.target)!
      this.acts.onMove(node.id, { ...place })
    })
  }

  get camera(): Camera {
    return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } }
  }

  get size() {
    return { width: this.cy.width(), height: this.cy.height() }
  }

  put(elements: Elements) {
    this.elements = elements
    this.nodes = new Map(elements.nodes.map((element) => [element.node.id, element]))
    this.painted = false
    clearTimeout(this.pause)
    syncNodes(this.cy, elements.nodes)
    this.repaint()
  }

  look(looks: Looks) {
    this.looks = { ...this.looks, ...looks }
    this.repaint()
  }

  /** Is there at once. */
  moveTo(camera: Camera) {
    this.cy.viewport(camera)
  }

  measure() {
    this.cy.resize()
  }

  theme() {
    this.palette = paletteOf(this.host)
    this.cy.style(styleOf(this.palette))
  }

  scene = (): Scene => ({ ...this.elements, ...this.looks })

  /** With the next frame, once however often it is asked for. */
  repaint() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.paint()
    })
  }

  /** Both layers of ours, whenever Cytoscape has drawn its own. */
  paint() {
    if (this.stopped) return
    const { camera, size, palette } = this
    const below = this.layers.below.getContext('2d')
    const above = this.layers.above.getContext('2d')
    if (!below || !above) return
    fitCanvas(this.layers.below, below, size)
    paintBoxes(below, this.looks.boxes ?? [], palette, camera)
    paintLines(below, this.elements.edges, palette, camera, size)
    paintBehindCards(below, this.elements.nodes, palette, camera, size)
    fitCanvas(this.layers.above, above, size)
    paintScene(above, { ...this.scene(), hasBodies: true }, palette, camera, size)
    if (!this.painted) this.addEdges()
    this.painted = this.elements.nodes.length > 0
    this.acts.onPainted(camera, size)
  }

  /** Once the picture is there, some at a time, while nobody waits. */
  addEdges() {
    this.pause = setTimeout(() => {
      if (syncSomeEdges(this.cy, this.elements.edges)) this.addEdges()
    }, 60)
  }

  /** Of a node, on the host: its middle and its lower edge. */
  screenBox(id: string): { x: number; y: number; bottom: number } | undefined {
    const element = this.nodes.get(id)
    if (!element) return undefined
    const { zoom, pan } = this.camera
    const { place, node } = element
    const y = place.y * zoom + pan.y
    return { x: place.x * zoom + pan.x, y, bottom: y + halfOf(node).height * zoom }
  }

  hover(element: NodeElement | undefined) {
    this.layers.container.style.cursor = element ? 'pointer' : ''
    this.acts.onHover(element)
  }

  tap(at: Point, element: NodeElement | undefined) {
    if (!element) return this.acts.onSelect(edgeAt(this.elements, at, reachOfLine / this.cy.zoom()))
    const { node, place } = element
    const isOnPlus = Math.hypot(at.x - place.x - plusPlace.x, at.y - place.y - plusPlace.y) < plusPlace.reach
    if (isOnPlus && this.cy.zoom() > 0.6 && node.expandable) this.acts.onExpand(node.id)
    else this.acts.onSelect(node.id)
  }

  stop() {
    this.stopped = true
    cancelAnimationFrame(this.frame)
    clearTimeout(this.pause)
    this.cy.destroy()
  }
}
