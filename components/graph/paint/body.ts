import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { card, stateWidth } from '../layout/measures.ts'
import type { Palette } from './palette.ts'

type Context = CanvasRenderingContext2D

/** Half sizes of what is drawn of a node: grants are pills, lower than cards, states are wider. */
export const halfOf = (node: Pick<GraphNode, 'kind'>) => ({
  width: (node.kind === 'state' ? stateWidth : card.width) / 2,
  height: (node.kind === 'grant' ? card.height - 8 : card.height) / 2,
})

const radii = new Map<GraphNode['kind'], number>([
  ['grant', 21],
  ['identity', 13],
  ['scope', 3],
])
export const radiusOf = (kind: GraphNode['kind']) => radii.get(kind) ?? 9
export const borderWidth = (kind: GraphNode['kind']) => (kind === 'identity' || kind === 'scope' ? 1.5 : 1.1)
export const isHollow = ({ state }: Pick<GraphNode, 'state'>) => state === 'deleted' || state === 'softDeleted'

/** What lies under a card: more cards of a stack, the strap of a badge, the shade. */
export function paintBehind(context: Context, node: GraphNode, palette: Palette, pixel: number) {
  const half = halfOf(node)
  const radius = radiusOf(node.kind)
  if (node.kind === 'fold') paintStack(context, half, radius, palette, pixel)
  if (node.kind === 'identity' && pixel < 2) paintStrap(context, half, borderOf(node, palette))
  if (isHollow(node)) return
  context.fillStyle = palette.shade
  outline(context, half, radius, 0, 1.5)
  context.fill()
}

/** The outline that tells kinds apart without colour: card, badge, pill, box. */
export function paintBody(context: Context, node: GraphNode, palette: Palette, pixel: number) {
  context.fillStyle = isHollow(node) ? palette.ground : fillOf(node, palette)
  context.strokeStyle = isHollow(node) ? palette.gone : node.kind === 'scope' ? palette.muted : borderOf(node, palette)
  context.lineWidth = Math.max(borderWidth(node.kind), 0.8 * pixel)
  context.setLineDash(dashOf(node, pixel))
  outline(context, halfOf(node), radiusOf(node.kind))
  context.fill()
  context.stroke()
  context.setLineDash([])
}

/** What is drawn on a card beside its words: the second line of a box, the slot of a badge. */
export function paintOnBody(context: Context, node: GraphNode, palette: Palette, pixel: number) {
  const half = halfOf(node)
  if (node.kind === 'scope' && pixel < 1.8) {
    context.strokeStyle = isHollow(node) ? palette.gone : palette.muted
    context.lineWidth = Math.max(1.5, 0.8 * pixel)
    context.globalAlpha *= 0.35
    outline(context, { width: half.width - 3.5, height: half.height - 3.5 }, 1)
    context.stroke()
    context.globalAlpha /= 0.35
  }
  if (node.kind === 'identity' && pixel < 2) paintSlot(context, half, palette, borderOf(node, palette))
}

const borderOf = (node: GraphNode, palette: Palette) =>
  node.kind === 'identity' && !isHollow(node) ? (palette.category.get('identity') ?? palette.border) : palette.border

function fillOf({ kind }: GraphNode, palette: Palette): string {
  if (kind === 'identity') return palette.badge
  if (kind === 'grant') return palette.grant
  if (kind === 'scope') return palette.scope
  return palette.card
}

/** Of the border, in units of the picture. */
export function dashOf(node: GraphNode, pixel: number): number[] {
  const unit = Math.max(1, pixel)
  if (node.state === 'notChecked') return [1.5 * unit, 3 * unit]
  if (node.state !== 'live') return [5 * unit, 4 * unit]
  return node.kind === 'federated' ? [6 * unit, 4 * unit] : []
}

export function outline(context: Context, half: { width: number; height: number }, radius: number, dx = 0, dy = 0) {
  context.beginPath()
  context.roundRect(dx - half.width, dy - half.height, 2 * half.width, 2 * half.height, Math.min(radius, half.height))
}

/** What an identity hangs on, running out above the badge. */
function paintStrap(context: Context, half: { height: number }, colour: string) {
  const top = -half.height
  context.strokeStyle = colour
  context.lineWidth = 1.6
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(-4, top + 1)
  context.lineTo(-8, top - 6)
  context.moveTo(4, top + 1)
  context.lineTo(8, top - 6)
  context.stroke()
  context.lineCap = 'butt'
}

function paintSlot(context: Context, half: { height: number }, palette: Palette, colour: string) {
  context.beginPath()
  context.roundRect(-11, -half.height + 4.5, 22, 5, 2.5)
  context.fillStyle = palette.ground
  context.fill()
  context.strokeStyle = colour
  context.lineWidth = 1
  context.stroke()
}

function paintStack(
  context: Context,
  half: { width: number; height: number },
  radius: number,
  palette: Palette,
  pixel: number,
) {
  context.fillStyle = palette.card
  context.strokeStyle = palette.border
  context.lineWidth = Math.max(1.1, 0.8 * pixel)
  for (const step of [2, 1]) {
    outline(context, { width: half.width - step * 5, height: half.height }, radius, 0, step * 3.5)
    context.fill()
    context.stroke()
  }
}
