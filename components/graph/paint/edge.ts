import { type Curve, pointsOn } from '../curve.ts'
import type { DrawnEdge } from '../drawn-edges.ts'
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
  const { start, first, second, end } = curve
  const wide = Math.max(selected ? 3.2 : 2, (selected ? 2.2 : 1.3) / zoom)
  context.strokeStyle = palette.accent
  context.lineWidth = wide
  context.setLineDash(stroke.dash.map((length) => length * Math.max(1, 0.6 / zoom)))
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.quadraticCurveTo(first.x, first.y, (first.x + second.x) / 2, (first.y + second.y) / 2)
  context.quadraticCurveTo(second.x, second.y, end.x, end.y)
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

/** A few words on the middle of the edge, on a plate so that no line runs through them. */
export function paintEdgeLabel(context: Context, words: string, curve: Curve, palette: Palette, zoom: number) {
  if (!words) return
  const points = pointsOn(curve, 4)
  const middle = points[points.length >> 1]!
  const larger = Math.min(1.2, Math.max(1, 1 / zoom))
  context.font = `500 ${10.5 * larger}px ${palette.font}`
  const text = fittedText(context, words, Math.max(70, Math.abs(curve.end.x - curve.start.x) - 12))
  const width = textWidth(context, text) + 10
  const height = 17 * larger
  context.beginPath()
  context.roundRect(middle.x - width / 2, middle.y - height / 2, width, height, height / 2)
  context.fillStyle = palette.ground
  context.fill()
  context.strokeStyle = palette.border
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = palette.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, middle.x, middle.y + 0.5)
  context.textAlign = 'left'
}
