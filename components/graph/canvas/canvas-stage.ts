import type { MouseEvent, PointerEvent } from 'react'
import { zoomRange } from '../camera.ts'
import type { Elements, NodeElement } from '../elements.ts'
import { halfOf } from '../paint/body.ts'
import { paintBoxes } from '../paint/boxes.ts'
import { fitCanvas } from '../paint/fit-canvas.ts'
import { paintLines } from '../paint/lines.ts'
import { plusPlace } from '../paint/marks.ts'
import { type Palette, paletteOf } from '../paint/palette.ts'
import { type Camera, paintScene, type Scene } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { pointIn, Stage } from '../stage.ts'
import { edgeAt, nodeAt } from './hits.ts'

export interface StageActs {
  onSelect(id: string | undefined): void
  onExpand(id: string): void
  onMove(id: string, place: Point): void
  onMenu(id: string): void
  onHover(element: NodeElement | undefined): void
  onPainted(camera: Camera, size: { width: number; height: number }): void
}

type Looks = Omit<Scene, keyof Elements>

/** Milliseconds: a second tap within is a double one; a finger that rests longer asks for the menu. */
const patience = { double: 400, long: 500 }
/** How far beside a card or a line a press still counts, in pixels of the page. */
const reach = { mouse: 0, finger: 8, line: 7 }

/** The graph on two layers, boxes and lines below and cards above, and what the pointer does with it. */
export class CanvasStage extends Stage {
  elements: Elements = { nodes: [], edges: [] }
  nodes = new Map<string, NodeElement>()
  looks: Looks = {}
  palette: Palette
  size = { width: 0, height: 0 }
  below: HTMLCanvasElement
  above: HTMLCanvasElement
  acts: StageActs
  /** For tests and the bench: whether what was put here is on the screen, and whether it was taken away. */
  painted = false
  stopped = false
  frame = 0
  /** The lines look as they did while only looks changed. */
  linesStale = true
  grabbed: NodeElement | undefined
  lastTap: { node: string; at: number } | undefined
  longPress: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, layers: { below: HTMLCanvasElement; above: HTMLCanvasElement }, acts: StageActs) {
    super(host, { zoom: 1, pan: { x: 0, y: 0 } }, zoomRange)
    this.below = layers.below
    this.above = layers.above
    this.acts = acts
    this.palette = paletteOf(host)
    this.measure()
  }

  put(elements: Elements) {
    this.elements = elements
    this.nodes = new Map(elements.nodes.map((element) => [element.node.id, element]))
    this.painted = false
    this.repaint()
  }

  look(looks: Looks) {
    const { boxes } = this.looks
    this.looks = { ...this.looks, ...looks }
    this.repaint(boxes !== this.looks.boxes)
  }

  moveTo(camera: Camera) {
    this.camera = camera
    this.hover(undefined)
    this.repaint()
  }

  measure() {
    this.size = { width: this.host.clientWidth, height: this.host.clientHeight }
    this.repaint()
  }

  theme() {
    this.palette = paletteOf(this.host)
    this.repaint()
  }

  scene = (): Scene => ({ ...this.elements, ...this.looks })

  /** With the next frame, once however often it is asked for. */
  repaint(lines = true) {
    this.linesStale ||= lines
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.paint()
    })
  }

  paint() {
    const { camera, size, palette } = this
    const below = this.below.getContext('2d')
    const above = this.above.getContext('2d')
    if (!below || !above || this.stopped) return
    if (this.linesStale) {
      fitCanvas(this.below, below, size)
      paintBoxes(below, this.looks.boxes ?? [], palette, camera)
      paintLines(below, this.elements.edges, palette, camera, size)
      this.linesStale = false
    }
    fitCanvas(this.above, above, size)
    paintScene(above, this.scene(), palette, camera, size)
    this.painted = this.elements.nodes.length > 0
    this.acts.onPainted(camera, size)
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

  nodeUnder(event: PointerEvent | MouseEvent): NodeElement | undefined {
    const isFinger = 'pointerType' in event && event.pointerType === 'touch'
    return nodeAt(this.elements, this.model(pointIn(event)), reach[isFinger ? 'finger' : 'mouse'] / this.camera.zoom)
  }

  hover(element: NodeElement | undefined) {
    this.host.style.cursor = element ? 'pointer' : ''
    this.acts.onHover(element)
  }

  override press(event: PointerEvent) {
    super.press(event)
    clearTimeout(this.longPress)
    if (event.button !== 0) return
    this.grabbed = this.pointers.size === 1 ? this.nodeUnder(event) : undefined
    const { grabbed } = this
    if (!grabbed || event.pointerType !== 'touch') return
    this.longPress = setTimeout(() => {
      // What comes after is no tap.
      this.hasMoved = true
      this.grabbed = undefined
      this.acts.onMenu(grabbed.node.id)
    }, patience.long)
  }

  override drag(event: PointerEvent): boolean {
    const isDown = super.drag(event)
    if (this.hasMoved) clearTimeout(this.longPress)
    return isDown
  }

  override pull(by: Point) {
    if (!this.grabbed) return super.pull(by)
    this.hover(undefined)
    this.grabbed.place.x += by.x / this.camera.zoom
    this.grabbed.place.y += by.y / this.camera.zoom
    this.repaint()
  }

  override release(event: PointerEvent): boolean {
    clearTimeout(this.longPress)
    const isTap = super.release(event)
    const { grabbed } = this
    this.grabbed = undefined
    if (isTap && event.type === 'pointerup') this.tap(event)
    else if (grabbed && this.hasMoved) this.acts.onMove(grabbed.node.id, { ...grabbed.place })
    return isTap
  }

  tap(event: PointerEvent) {
    const at = this.model(pointIn(event))
    const element = this.nodeUnder(event)
    if (!element) return this.acts.onSelect(edgeAt(this.elements, at, reach.line / this.camera.zoom))
    const { node, place } = element
    const isDouble = this.lastTap?.node === node.id && event.timeStamp - this.lastTap.at < patience.double
    this.lastTap = isDouble ? undefined : { node: node.id, at: event.timeStamp }
    const isOnPlus = Math.hypot(at.x - place.x - plusPlace.x, at.y - place.y - plusPlace.y) < plusPlace.reach
    if (isDouble || (isOnPlus && this.camera.zoom > 0.6 && node.expandable)) this.acts.onExpand(node.id)
    else this.acts.onSelect(node.id)
  }

  stop() {
    this.stopped = true
    clearTimeout(this.longPress)
    cancelAnimationFrame(this.frame)
  }
}
