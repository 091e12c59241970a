import { type Curve, pointsOn } from '../curve.ts'
import type { DrawnEdge } from '../drawn-edges.ts'
import { addCurve } from './lines.ts'
import type { Palette } from './palette.ts'
import { strokes } from './strokes.ts'
import { fittedText, textWidth } from './text.ts'

type Context = CanvasRenderingContext2D

/** An edge that stays lit, over the veil, in the same curve and dash as below it. */
export function paintEdge(
  context: Context,
  edge: DrawnEdge,
  curve: Curve,
  palette: Palette,
  zoom: number,
  selected: boolean,
) {
  const stroke = strokes[edge.certainty]
  const wide = Math.max(selected ? 3.2 : 2, (selected ? 2.2 : 1.3) / zoom)
  const isLost = edge.change === 'gone' || edge.change === 'cut'
  context.strokeStyle = isLost ? palette.gone : palette.accent
  context.lineWidth = wide
  context.setLineDash((isLost ? [3, 4] : stroke.dash).map((length) => length * Math.max(1, 0.6 / zoom)))
  context.beginPath()
  addCurve(context, curve)
  context.stroke()
  context.setLineDash([])
  paintArrow(context, curve, palette, Math.max(1, 0.6 / zoom), stroke.hollow)
}

function paintArrow(context: Context, { end, bow }: Curve, palette: Palette, scale: number, hollow: boolean) {
  const back = (bow ? 1 : -1) * 8 * scale
  context.beginPath()
  context.moveTo(end.x, end.y)
  context.lineTo(end.x + back, end.y - 4.2 * scale)
  context.lineTo(end.x + back, end.y + 4.2 * scale)
  context.closePath()
  context.fillStyle = hollow ? palette.ground : palette.accent
  context.strokeStyle = palette.accent
  context.lineWidth = 1.2 * scale
  context.fill()
  context.stroke()
}

export interface Plate {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * A few words on the edge, on a plate so that no line runs through them: in the middle, or nearer to its start or end as
 * `lean` is below or above zero. Left out where it would lie on a plate in `taken`.
 */
export function paintEdgeLabel(
  context: Context,
  edge: DrawnEdge,
  curve: Curve,
  { palette, zoom, lean, taken }: { palette: Palette; zoom: number; lean: number; taken: Plate[] },
) {
  const words = edge.count > 1 ? `${edge.label} ×${edge.count}`.trim() : edge.label
  if (!words) return
  const points = pointsOn(curve, 8)
  const at = points[lean < 0 ? 3 : lean > 0 ? 13 : 8]!
  const larger = Math.min(1.2, Math.max(1, 1 / zoom))
  context.font = `500 ${10.5 * larger}px ${palette.font}`
  const text = fittedText(context, words, Math.max(70, Math.abs(curve.end.x - curve.start.x) - 12))
  const half = { width: textWidth(context, text) / 2 + 5, height: 8.5 * larger }
  const nearest = Math.min(curve.start.x, curve.end.x) + half.width + 3
  const x = curve.bow ? at.x : Math.max(nearest, Math.min(at.x, Math.max(curve.start.x, curve.end.x) - half.width - 10))
  const plate = { left: x - half.width, right: x + half.width, top: at.y - half.height, bottom: at.y + half.height }
  if (
    taken.some(
      (other) =>
        other.left < plate.right && plate.left < other.right && other.top < plate.bottom && plate.top < other.bottom,
    )
  )
    return
  taken.push(plate)
  context.beginPath()
  context.roundRect(plate.left, plate.top, 2 * half.width, 2 * half.height, half.height)
  context.fillStyle = palette.ground
  context.fill()
  context.strokeStyle = palette.border
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = palette.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, at.y + 0.5)
  context.textAlign = 'left'
}
