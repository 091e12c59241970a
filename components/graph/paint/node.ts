import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { halfOf, outline, paintBehind, paintBody, paintOnBody } from './body.ts'
import { paintNodeChange } from './change.ts'
import { glyphPathOf } from './glyph.ts'
import { linesOf } from './lines-of.ts'
import { paintFindings, paintPlus, paintState } from './marks.ts'
import type { Palette } from './palette.ts'
import { fittedText, textWidth } from './text.ts'

type Context = CanvasRenderingContext2D

/** From here on a card shows all it has; below, its name only; far out, a block of its colour. */
const detail = { full: 0.6, name: 0.26 }

export interface NodeLook {
  selected: boolean
  /** Where the keyboard is. */
  current: boolean
  /** The card itself is there already, drawn by somebody else. */
  hasBody?: boolean | undefined
}

/** Draws one node around the origin; the context's unit is a model pixel, `zoom` tells how large that is on screen. */
export function paintNode(context: Context, node: GraphNode, palette: Palette, zoom: number, look: NodeLook) {
  const pixel = 1 / zoom
  if (look.selected || look.current) paintRing(context, node, palette, look, pixel)
  if (!look.hasBody) {
    paintBehind(context, node, palette, pixel)
    paintBody(context, node, palette, pixel)
  }
  paintOnBody(context, node, palette, pixel)
  if (zoom >= detail.full) paintDetails(context, node, palette, Math.min(1.2, Math.max(1, pixel)))
  else if (zoom >= detail.name) paintName(context, node, palette, pixel)
  else paintBlock(context, node, palette)
  if (zoom >= detail.name) paintNodeChange(context, node, palette, Math.min(2.2, Math.max(1, 0.62 * pixel)))
  if (zoom >= detail.name) paintFindings(context, node, palette, Math.min(2.2, Math.max(1, 0.62 * pixel)))
}

/** `larger`: how much letters grow so that they stay readable a little further out. */
function paintDetails(context: Context, node: GraphNode, palette: Palette, larger: number) {
  const half = halfOf(node)
  const down = node.kind === 'identity' ? 4 : 0
  const tile = node.kind === 'grant' ? 28 : 32
  const edge = -half.width + (node.kind === 'grant' ? 7 : 10)
  const gone = node.state === 'deleted' || node.state === 'softDeleted'
  const colour = gone ? palette.gone : (palette.category.get(node.category) ?? palette.muted)
  paintGlyph(context, node, colour, edge, down / 2 - tile / 2, tile)
  const text = edge + tile + 8
  const room = half.width - text - (node.expandable ? 32 : 10)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.font = `600 ${13 * larger}px ${palette.font}`
  context.fillStyle = gone ? palette.muted : palette.ink
  const [name, rest] = linesOf(context, node.label, room)
  const baseline = (node.sublabel || rest ? -2 : 4.5) + down
  const second = 13 + down + (larger - 1) * 6
  context.fillText(name, text, baseline)
  let taken = 0
  if (rest) {
    context.font = `600 ${12 * larger}px ${palette.font}`
    context.fillText(rest, text, second)
    taken = textWidth(context, rest) + 6
  }
  if (gone) {
    context.fillStyle = palette.gone
    context.fillRect(text, baseline - 4.6, textWidth(context, name), 1.2)
  }
  if (node.sublabel) {
    context.font = `400 ${11 * larger}px ${palette.font}`
    context.fillStyle = palette.muted
    const left = room - taken - (node.state === 'live' ? 0 : 34)
    if (taken === 0 || textWidth(context, node.sublabel) <= left)
      context.fillText(fittedText(context, node.sublabel, left), text + taken, second)
  }
  paintState(context, node, palette)
  if (node.expandable) paintPlus(context, palette)
}

/** Seen from afar: one line in letters that stay readable, after a bar in the category's colour. */
function paintName(context: Context, node: GraphNode, palette: Palette, pixel: number) {
  const half = halfOf(node)
  const gone = node.state === 'deleted' || node.state === 'softDeleted'
  const bar = Math.min(5 * pixel, 18)
  context.save()
  outline(context, half, node.kind === 'grant' ? 21 : 8)
  context.clip()
  context.fillStyle = gone ? palette.gone : (palette.category.get(node.category) ?? palette.muted)
  context.fillRect(-half.width, -half.height, bar, 2 * half.height)
  context.restore()
  const size = Math.min(26, 10.5 * pixel)
  const inset = bar + 4 * pixel + (node.kind === 'grant' ? 4 : 0)
  context.font = `${gone ? 400 : 500} ${size.toFixed(1)}px ${palette.font}`
  context.fillStyle = gone ? palette.muted : palette.ink
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const room = 2 * half.width - inset - 4 * pixel
  if (2.16 * size < 2 * half.height && !gone) {
    const [first, rest] = linesOf(context, node.label, room)
    if (rest) {
      context.fillText(first, -half.width + inset, 0.5 - size * 0.54)
      context.fillText(rest, -half.width + inset, 0.5 + size * 0.54)
      return
    }
  }
  const name = fittedText(context, node.label, room)
  context.fillText(name, -half.width + inset, 0.5)
  if (gone) context.fillRect(-half.width + inset, -0.5 * pixel, textWidth(context, name), pixel)
}

function paintBlock(context: Context, node: GraphNode, palette: Palette) {
  const half = halfOf(node)
  const before = context.globalAlpha
  context.globalAlpha = before * 0.55
  context.fillStyle = node.badge
    ? (palette.severity.get(node.badge.severity) ?? palette.muted)
    : (palette.category.get(node.category) ?? palette.muted)
  outline(context, half, 8)
  context.fill()
  context.globalAlpha = before
}

function paintGlyph(context: Context, node: GraphNode, colour: string, x: number, y: number, size: number) {
  const before = context.globalAlpha
  const round = node.kind === 'grant' || node.kind === 'principal'
  context.beginPath()
  context.roundRect(x, y, size, size, round ? size / 2 : 8)
  context.globalAlpha = before * 0.13
  context.fillStyle = colour
  context.fill()
  context.globalAlpha = before
  context.save()
  const glyph = size * 0.6
  context.translate(x + (size - glyph) / 2, y + (size - glyph) / 2)
  context.scale(glyph / 24, glyph / 24)
  context.strokeStyle = colour
  context.lineWidth = 1.9
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(glyphPathOf(node.category))
  context.restore()
}

function paintRing(context: Context, node: GraphNode, palette: Palette, look: NodeLook, pixel: number) {
  const half = halfOf(node)
  const away = 3.5 + 1.5 * pixel
  context.strokeStyle = palette.accent
  context.lineWidth = Math.max(2.5, 2 * pixel)
  context.setLineDash(look.selected ? [] : [4 * pixel, 3 * pixel])
  outline(
    context,
    { width: half.width + away, height: half.height + away },
    node.kind === 'scope' ? 6 : node.kind === 'grant' ? 26 : 14,
  )
  context.stroke()
  context.setLineDash([])
}
