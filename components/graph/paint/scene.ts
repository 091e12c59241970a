import { type Curve, curveOf } from '../curve.ts'
import type { DrawnEdge } from '../drawn-edges.ts'
import type { Elements, NodeElement } from '../elements.ts'
import type { LaneBox } from '../layout/lanes.ts'
import { card } from '../layout/measures.ts'
import type { LitPath } from '../path.ts'
import type { Point } from '../point.ts'
import { paintBehind } from './body.ts'
import { paintEdgeChange } from './change.ts'
import { type Plate, paintEdge, paintEdgeLabel } from './edge.ts'
import { paintNode } from './node.ts'
import type { Palette } from './palette.ts'

export interface Camera {
  zoom: number
  pan: Point
}

/** What is painted: the elements, and how one looks at them. */
export interface Scene extends Elements {
  /** Painted by themselves, below the lines. */
  boxes?: LaneBox[] | undefined
  /** What stays when the rest is veiled. Absent: nothing is veiled. */
  lit?: LitPath | undefined
  selected?: string | undefined
  /** Where the keyboard is. */
  current?: string | undefined
  /** The cards are there already; only what is lit above the veil is painted whole. */
  hasBodies?: boolean
}

interface EdgeLabel {
  edge: DrawnEdge
  curve: Curve
}

/** How much of the veiled part is hidden. */
const veil = 0.8
/** Words on lines are readable from here on. */
export const labelZoom = 0.62
/** So many lines at most have words while nothing is selected: more would hide the lines. */
const mostWords = 60
/** Words on lines that change, from here on; below, the line says it. */
const changeZoom = 0.35

/** What the cards at both ends say already is written on a line only when that line is selected. */
const plainWords = new Set(['user-assigned', 'system-assigned', 'direct', 'at', 'contains'])
const saysMore = ({ label, count }: DrawnEdge) => count > 1 || !plainWords.has(label)

/** All but boxes and lines, over those, onto a context whose unit is a screen pixel; what lies outside `size` is skipped. */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  camera: Camera,
  size: { width: number; height: number },
) {
  const { zoom, pan } = camera
  const isSeen = seenFrom(camera, size)
  const drawNode = ({ node, place }: NodeElement, hasBody?: boolean) => {
    context.save()
    context.translate(place.x * zoom + pan.x, place.y * zoom + pan.y)
    context.scale(zoom, zoom)
    paintNode(context, node, palette, zoom, {
      selected: node.id === scene.selected,
      current: node.id === scene.current,
      hasBody,
    })
    context.restore()
  }
  const { lit } = scene
  const later: NodeElement[] = []
  for (const item of scene.nodes) {
    if (!isSeen(item.place)) continue
    if (lit?.nodes.has(item.node.id)) later.push(item)
    else drawNode(item, scene.hasBodies)
  }
  if (!lit) {
    paintWords(context, scene, palette, { camera, size })
    paintChanges(context, scene, palette, camera)
    return
  }
  context.globalAlpha = veil
  context.fillStyle = palette.ground
  context.fillRect(0, 0, size.width, size.height)
  context.globalAlpha = 1
  const labels: EdgeLabel[] = []
  const ends = new Map<string, number>()
  const count = (key: string) => ends.set(key, (ends.get(key) ?? 0) + 1)
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const { edge, from, to } of scene.edges) {
    if (!lit.edges.has(edge.id)) continue
    const curve = curveOf(from, to)
    const isSelected = edge.edges.some((part) => part.id === scene.selected)
    paintEdge(context, edge, curve, palette, zoom, isSelected)
    count(`out ${edge.source}`)
    count(`in ${edge.target}`)
    if (isSelected || (zoom >= labelZoom && saysMore(edge))) labels.push({ edge, curve })
  }
  context.restore()
  for (const item of later) drawNode(item)
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  const taken: Plate[] = []
  for (const { edge, curve } of labels) {
    // Where many lines meet, words stand at the other end of each.
    const lean = (ends.get(`out ${edge.source}`) ?? 0) - (ends.get(`in ${edge.target}`) ?? 0)
    paintEdgeLabel(context, edge, curve, { palette, zoom, lean, taken })
  }
  context.restore()
  paintChanges(context, scene, palette, camera)
}

/** What lies under the cards that are in view. */
export function paintBehindCards(
  context: CanvasRenderingContext2D,
  nodes: NodeElement[],
  palette: Palette,
  camera: Camera,
  size: { width: number; height: number },
) {
  const { zoom, pan } = camera
  const isSeen = seenFrom(camera, size)
  for (const { node, place } of nodes) {
    if (!isSeen(place)) continue
    context.save()
    context.translate(place.x * zoom + pan.x, place.y * zoom + pan.y)
    context.scale(zoom, zoom)
    paintBehind(context, node, palette, 1 / zoom)
    context.restore()
  }
}

/** Whether something of a card there is in view. */
function seenFrom({ zoom, pan }: Camera, size: { width: number; height: number }) {
  const margin = 24 * zoom
  const halfWidth = (card.width / 2) * zoom + margin
  const halfHeight = (card.height / 2) * zoom + margin
  return (place: Point) => {
    const x = place.x * zoom + pan.x
    const y = place.y * zoom + pan.y
    return x > -halfWidth && x < size.width + halfWidth && y > -halfHeight && y < size.height + halfHeight
  }
}

/** Words on the lines that pass through the view, while nothing is selected; those of the shortest lines first. */
function paintWords(
  context: CanvasRenderingContext2D,
  { edges }: Scene,
  palette: Palette,
  { camera: { zoom, pan }, size }: { camera: Camera; size: { width: number; height: number } },
) {
  if (zoom < labelZoom) return
  const isSeen = ({ x, y }: Point) =>
    x * zoom + pan.x > 0 && x * zoom + pan.x < size.width && y * zoom + pan.y > 0 && y * zoom + pan.y < size.height
  const told = edges.filter(
    ({ edge, from, to }) => saysMore(edge) && isSeen({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
  )
  const climb = ({ from, to }: (typeof told)[number]) => Math.abs(from.y - to.y)
  told.sort((a, b) => climb(a) - climb(b))
  const taken: Plate[] = []
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const { edge, from, to } of told.slice(0, mostWords))
    paintEdgeLabel(context, edge, curveOf(from, to), { palette, zoom, lean: 0, taken })
  context.restore()
}

/** Above everything, and above the veil: what changes is what one came to see. */
function paintChanges(context: CanvasRenderingContext2D, { edges }: Scene, palette: Palette, { zoom, pan }: Camera) {
  if (zoom < changeZoom) return
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const { edge, from, to } of edges)
    if (edge.change)
      paintEdgeChange(context, edge.change, curveOf(from, to), palette, Math.min(1.6, Math.max(1, 0.8 / zoom)))
  context.restore()
}
