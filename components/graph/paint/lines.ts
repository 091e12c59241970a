import { type Curve, curveOf } from '../curve.ts'
import type { EdgeElement } from '../elements.ts'
import { addHead, headRoom } from './heads.ts'
import { type LineLook, lineLook } from './line-look.ts'
import type { Palette } from './palette.ts'
import type { Camera } from './scene.ts'

type Context = CanvasRenderingContext2D

/** Heads are larger than a pixel from here on; further out they would be paid for and not seen. */
const headZoom = 0.14
/** Lines in one stroke. More in one path cost more each: the browser sorts all that crosses a row of pixels. */
const bundle = 32

/** All lines that cross the view, those that look alike by the dozen: a stroke for each would cost most of a frame. */
export function paintLines(
  context: Context,
  edges: Iterable<EdgeElement>,
  palette: Palette,
  { zoom, pan }: Camera,
  size: { width: number; height: number },
) {
  const view = {
    left: -pan.x / zoom,
    top: -pan.y / zoom,
    right: (size.width - pan.x) / zoom,
    bottom: (size.height - pan.y) / zoom,
  }
  const alike = new Map<string, { look: LineLook; curves: Curve[] }>()
  for (const { edge, from, to } of edges) {
    if (Math.max(from.y, to.y) < view.top || Math.min(from.y, to.y) > view.bottom) continue
    const curve = curveOf(from, to)
    if (Math.max(curve.first.x, curve.end.x, curve.second.x) < view.left) continue
    if (Math.min(curve.start.x, curve.end.x, curve.second.x) > view.right) continue
    const look = lineLook(edge, palette)
    const key = `${look.colour} ${look.width} ${look.dash} ${look.head} ${look.hollow}`
    const known = alike.get(key)
    if (known) known.curves.push(curve)
    else alike.set(key, { look, curves: [curve] })
  }
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const { look, curves } of alike.values())
    for (let at = 0; at < curves.length; at += bundle) paintAlike(context, look, curves.slice(at, at + bundle), palette)
  context.restore()

  function paintAlike(on: Context, look: LineLook, curves: Curve[], { ground }: Palette) {
    on.strokeStyle = look.colour
    on.lineWidth = look.width
    on.setLineDash(look.dash)
    on.beginPath()
    for (const curve of curves) addCurve(on, curve, headRoom[look.head].line(look.width))
    on.stroke()
    if (zoom < headZoom) return
    on.setLineDash([])
    on.beginPath()
    const { tip } = headRoom[look.head]
    for (const { end, bow } of curves)
      addHead(on, look.head, { x: end.x + (bow ? tip : -tip), y: end.y, way: bow ? -1 : 1 })
    on.fillStyle = look.hollow ? ground : look.colour
    on.fill()
    if (!look.hollow) return
    on.lineWidth = 1
    on.stroke()
  }
}

/** Two quadratic pieces, ending `short` of the end. */
export function addCurve(path: Context, { start, first, second, end, bow }: Curve, short = 0) {
  path.moveTo(start.x, start.y)
  path.quadraticCurveTo(first.x, first.y, (first.x + second.x) / 2, (first.y + second.y) / 2)
  path.quadraticCurveTo(second.x, second.y, end.x + (bow ? short : -short), end.y)
}
