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

/** The outline that tells kinds apart without colour: card, badge with its strap, pill, box, stack. */
export function paintBody(context: Context, node: GraphNode, palette: Palette, pixel: number) {
  const half = halfOf(node)
  const radius = radii.get(node.kind) ?? 9
  const hollow = node.state === 'deleted' || node.state === 'softDeleted'
  const identity = node.kind === 'identity'
  const border = identity && !hollow ? (palette.category.get('identity') ?? palette.border) : palette.border
  if (node.kind === 'fold') paintStack(context, half, radius, palette, pixel)
  if (identity && pixel < 2) paintStrap(context, half, hollow ? palette.border : border)
  if (!hollow) {
    context.fillStyle = palette.shade
    outline(context, half, radius, 0, 1.5)
    context.fill()
  }
  context.fillStyle = hollow ? palette.ground : fillOf(node, palette)
  context.strokeStyle = hollow ? palette.gone : node.kind === 'scope' ? palette.muted : border
  context.lineWidth = Math.max(identity || node.kind === 'scope' ? 1.5 : 1.1, 0.8 * pixel)
  context.setLineDash(dashOf(node, pixel))
  outline(context, half, radius)
  context.fill()
  context.stroke()
  context.setLineDash([])
  if (node.kind === 'scope' && pixel < 1.8) {
    context.globalAlpha *= 0.35
    outline(context, { width: half.width - 3.5, height: half.height - 3.5 }, 1)
    context.stroke()
    context.globalAlpha /= 0.35
  }
  if (identity && pixel < 2) paintSlot(context, half, palette, border)
}

function fillOf({ kind }: GraphNode, palette: Palette): string {
  if (kind === 'identity') return palette.badge
  if (kind === 'grant') return palette.grant
  if (kind === 'scope') return palette.scope
  return palette.card
}

function dashOf(node: GraphNode, pixel: number): number[] {
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
