import type { LaneBox } from '../layout/lanes.ts'
import type { Palette } from './palette.ts'
import type { Camera } from './scene.ts'
import { fittedText } from './text.ts'

/** Grounds of subscriptions and resource groups, below all lines, with their names in sight as long as they are. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  boxes: LaneBox[],
  palette: Palette,
  { zoom, pan }: Camera,
) {
  // The outer ones first.
  const inOrder = [...boxes].sort((a, b) => Number(a.level === 'group') - Number(b.level === 'group'))
  for (const { level, name, ...box } of inOrder) {
    const left = box.left * zoom + pan.x
    const top = box.top * zoom + pan.y
    const width = (box.right - box.left) * zoom
    const height = (box.bottom - box.top) * zoom
    context.beginPath()
    context.roundRect(left, top, width, height, Math.min(12, 16 * zoom))
    context.fillStyle = palette.card
    context.globalAlpha = level === 'group' ? 0.55 : 0.35
    context.fill()
    context.globalAlpha = 1
    context.strokeStyle = palette.border
    context.lineWidth = level === 'group' ? 1 : 1.5
    context.setLineDash(level === 'group' ? [4, 4] : [])
    context.stroke()
    context.setLineDash([])
    const size = Math.min(level === 'group' ? 12 : 13, 20 * zoom)
    if (size < 7) continue
    context.font = `${level === 'group' ? 500 : 600} ${size}px ${palette.font}`
    context.fillStyle = palette.muted
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    const inset = Math.max(left, 0) + 10
    context.fillText(
      fittedText(context, name, left + width - inset - 10),
      inset,
      top + (level === 'group' ? 17 : 21) * zoom,
    )
  }
}
