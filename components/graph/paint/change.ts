import type { ChangeMark, GraphNode } from '#lib/graph/view/view-types.ts'
import { changeWords } from '../change-words.ts'
import { type Curve, pointsOn } from '../curve.ts'
import { halfOf } from './body.ts'
import type { Palette } from './palette.ts'
import { textWidth } from './text.ts'

type Context = CanvasRenderingContext2D

/** On the upper left corner of a card: what becomes of it, by glyph and word. */
export function paintNodeChange(context: Context, node: GraphNode, palette: Palette, scale: number) {
  if (!node.change) return
  const half = halfOf(node)
  paintPlate(context, node.change, palette, { x: -half.width + 2, y: -half.height, align: 'left', scale })
}

/** In the middle of a line. */
export function paintEdgeChange(context: Context, change: ChangeMark, curve: Curve, palette: Palette, scale: number) {
  const middle = pointsOn(curve, 8)[8]!
  paintPlate(context, change, palette, { ...middle, align: 'center', scale })
}

interface Place {
  x: number
  y: number
  align: 'left' | 'center'
  scale: number
}

/** What goes is outlined, what comes is filled: told apart without colour by glyph, word and ground. */
function paintPlate(context: Context, change: ChangeMark, palette: Palette, { x, y, align, scale }: Place) {
  const { glyph, word } = changeWords[change]
  const colour = change === 'gone' || change === 'cut' ? palette.gone : palette.accent
  const isFilled = change === 'gained'
  context.save()
  context.translate(x, y)
  context.scale(scale, scale)
  context.font = `700 10.5px ${palette.font}`
  const text = `${glyph} ${word}`
  const width = textWidth(context, text) + 12
  const left = align === 'left' ? 0 : -width / 2
  context.beginPath()
  context.roundRect(left, -8.5, width, 17, 8.5)
  context.fillStyle = isFilled ? colour : palette.ground
  context.fill()
  context.lineWidth = 1.2
  context.strokeStyle = isFilled ? palette.ground : colour
  context.stroke()
  context.fillStyle = isFilled ? palette.ground : colour
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(text, left + 6, 0.5)
  context.restore()
}
