import { curveOf } from '../../curve.ts'
import { card } from '../../layout/measures.ts'
import { paintNode } from '../../paint/node.ts'
import type { Palette } from '../../paint/palette.ts'
import type { Camera } from '../../paint/scene.ts'
import type { ScreenSize } from '../map-messages.ts'
import type { MapModel } from '../map-model.ts'

/** Most lines drawn one by one; there are rarely as many in view. */
const mostLines = 1500
const look = { selected: false, current: false }

/** Cards and their lines as the graph draws them, so that it can take over unseen. */
export function paintNear(
  context: OffscreenCanvasRenderingContext2D,
  model: MapModel,
  { camera, size, palette }: { camera: Camera; size: ScreenSize; palette: Palette },
) {
  const { layout, after, before } = model
  const { zoom, pan } = camera
  const seen = nodesInView(model, camera, size)
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  context.strokeStyle = palette.line
  context.lineWidth = 1.5
  context.beginPath()
  const isSeen = new Set(seen)
  let lines = 0
  const draw = (from: number, to: number) => {
    if (lines++ > mostLines) return
    const { start, first, second, end } = curveOf(model.place(from), model.place(to))
    context.moveTo(start.x, start.y)
    context.quadraticCurveTo(first.x, first.y, (first.x + second.x) / 2, (first.y + second.y) / 2)
    context.quadraticCurveTo(second.x, second.y, end.x, end.y)
  }
  for (const node of seen)
    for (let at = after.start[node]!; at < after.start[node + 1]!; at++) draw(node, after.list[at]!)
  for (const node of seen)
    for (let at = before.start[node]!; at < before.start[node + 1]!; at++)
      if (!isSeen.has(before.list[at]!)) draw(before.list[at]!, node)
  context.stroke()
  context.restore()
  for (const node of seen) {
    context.save()
    context.translate(layout.x[node]! * zoom + pan.x, layout.y[node]! * zoom + pan.y)
    context.scale(zoom, zoom)
    // The page's context and the worker's draw alike; only their types know of no common one.
    paintNode(context as unknown as CanvasRenderingContext2D, model.node(node), palette, zoom, look)
    context.restore()
  }
}

export function nodesInView({ map, layout }: MapModel, { zoom, pan }: Camera, { width, height }: ScreenSize): number[] {
  const { x, y, groups } = layout
  const left = -pan.x / zoom - card.width
  const right = (width - pan.x) / zoom + card.width
  const top = -pan.y / zoom - card.height
  const bottom = (height - pan.y) / zoom + card.height
  const seen: number[] = []
  for (let group = 0; group < map.groups.length; group++) {
    if (groups[4 * group]! > right || groups[4 * group + 2]! < left) continue
    if (groups[4 * group + 1]! > bottom || groups[4 * group + 3]! < top) continue
    for (let node = map.starts[group]!; node < map.starts[group + 1]!; node++)
      if (x[node]! > left && x[node]! < right && y[node]! > top && y[node]! < bottom) seen.push(node)
  }
  return seen
}
