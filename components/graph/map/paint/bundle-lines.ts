import type { Palette } from '../../paint/palette.ts'
import type { Camera } from '../../paint/scene.ts'
import type { Boxes } from '../layout/map-layout.ts'
import type { Bundles } from '../map-bundles.ts'
import type { ScreenSize } from '../map-messages.ts'

/** More lines than these in one picture are only grey. */
const most = 400

/** Bundles from the middle of one box to that of another, bowed to the right of where they go; those of `current` stand out. */
export function paintBundles(
  context: OffscreenCanvasRenderingContext2D,
  { bundles, boxes, current }: { bundles: Bundles; boxes: Boxes; current: number | undefined },
  { camera, size, palette }: { camera: Camera; size: ScreenSize; palette: Palette },
) {
  const { zoom, pan } = camera
  const middle = (at: number) => ({
    x: ((boxes[4 * at]! + boxes[4 * at + 2]!) / 2) * zoom + pan.x,
    y: ((boxes[4 * at + 1]! + boxes[4 * at + 3]!) / 2) * zoom + pan.y,
  })
  const isSeen = ({ x, y }: { x: number; y: number }) => x > 0 && y > 0 && x < size.width && y < size.height
  let drawn = 0
  const own: number[] = []
  for (let at = 0; at < bundles.from.length && drawn < most; at++) {
    const [from, to] = [bundles.from[at]!, bundles.to[at]!]
    if (from === current || to === current) {
      own.push(at)
      continue
    }
    const [start, end] = [middle(from), middle(to)]
    if (!isSeen(start) && !isSeen(end)) continue
    drawn++
    context.strokeStyle = palette.line
    context.globalAlpha = current === undefined ? 0.3 : 0.14
    line(context, start, end, Math.min(4, 0.6 + Math.log2(bundles.count[at]!) * 0.4))
  }
  context.globalAlpha = 0.9
  context.strokeStyle = palette.accent
  context.fillStyle = palette.accent
  for (const at of own.slice(0, most)) {
    const [start, end] = [middle(bundles.from[at]!), middle(bundles.to[at]!)]
    const width = Math.min(6, 1 + Math.log2(bundles.count[at]!) * 0.55)
    arrow(context, line(context, start, end, width), end, width)
  }
  context.globalAlpha = 1
}

/** Gives the point that the line comes to its end from. */
function line(
  context: OffscreenCanvasRenderingContext2D,
  start: { x: number; y: number },
  end: { x: number; y: number },
  width: number,
) {
  const bend = 0.12
  const control = {
    x: (start.x + end.x) / 2 - (end.y - start.y) * bend,
    y: (start.y + end.y) / 2 + (end.x - start.x) * bend,
  }
  context.lineWidth = width
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.quadraticCurveTo(control.x, control.y, end.x, end.y)
  context.stroke()
  return control
}

function arrow(
  context: OffscreenCanvasRenderingContext2D,
  from: { x: number; y: number },
  tip: { x: number; y: number },
  width: number,
) {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const long = 7 + width
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  for (const turn of [2.7, -2.7])
    context.lineTo(tip.x + long * Math.cos(angle + turn), tip.y + long * Math.sin(angle + turn))
  context.fill()
}
