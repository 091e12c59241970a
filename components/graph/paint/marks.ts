import { severityShapes } from '#components/glyphs/severity-shapes.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { Severity } from '#lib/model/warning.ts'
import { card } from '../layout/measures.ts'
import { halfOf } from './body.ts'
import type { Palette } from './palette.ts'
import { textWidth } from './text.ts'

type Context = CanvasRenderingContext2D

/** Findings: a pill on the upper right corner with the severity's own shape and how many there are. */
export function paintFindings(context: Context, node: GraphNode, palette: Palette, scale: number) {
  if (!node.badge) return
  const { severity, count } = node.badge
  const half = halfOf(node)
  context.save()
  context.translate(half.width - 8, -half.height + 1)
  context.scale(scale, scale)
  context.font = `700 11px ${palette.font}`
  const text = count > 99 ? '99+' : String(count)
  const width = 18 + textWidth(context, text) + 6
  context.beginPath()
  context.roundRect(-width + 8, -9, width, 18, 9)
  context.fillStyle = palette.severity.get(severity) ?? palette.muted
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = palette.ground
  context.stroke()
  context.fillStyle = palette.onSeverity
  context.save()
  context.translate(-width + 13, -5)
  context.scale(10 / 16, 10 / 16)
  context.fill(shapeOf(severity), 'evenodd')
  context.restore()
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(text, -width + 26, 0.5)
  context.restore()
}

const shapePaths = new Map<Severity, Path2D>()

function shapeOf(severity: Severity): Path2D {
  const known = shapePaths.get(severity)
  if (known) return known
  const path = new Path2D(severityShapes[severity])
  shapePaths.set(severity, path)
  return path
}

const stateWords = new Map<GraphNode['state'], string>([
  ['deleted', 'gone'],
  ['softDeleted', 'soft-deleted'],
  ['notChecked', '?'],
])

/** The word for what is not simply there, set into the lower right edge. */
export function paintState(context: Context, node: GraphNode, palette: Palette) {
  const word = stateWords.get(node.state)
  if (!word) return
  const half = halfOf(node)
  context.font = `600 10px ${palette.font}`
  const width = textWidth(context, word) + 12
  context.beginPath()
  context.roundRect(half.width - width - 10, half.height - 6, width, 16, 8)
  context.fillStyle = palette.ground
  context.fill()
  context.strokeStyle = palette.gone
  context.lineWidth = 1.1
  context.stroke()
  context.fillStyle = palette.gone
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(word, half.width - 10 - width / 2, half.height + 2.5)
  context.textAlign = 'left'
}

/** Middle of the `+` relative to the node's middle, and how far around it a click counts. */
export const plusPlace = { x: card.width / 2 - 18, y: 0, reach: 13 }

export function paintPlus(context: Context, palette: Palette) {
  const { x, y } = plusPlace
  context.beginPath()
  context.arc(x, y, 9, 0, Math.PI * 2)
  context.fillStyle = palette.ground
  context.fill()
  context.strokeStyle = palette.accent
  context.lineWidth = 1.3
  context.stroke()
  context.beginPath()
  context.moveTo(x - 4, y)
  context.lineTo(x + 4, y)
  context.moveTo(x, y - 4)
  context.lineTo(x, y + 4)
  context.lineWidth = 1.6
  context.stroke()
}
