import { severityShapes } from '#components/glyphs/severity-shapes.ts'
import type { Palette } from '../../paint/palette.ts'
import type { Camera } from '../../paint/scene.ts'
import { fittedText, textWidth } from '../../paint/text.ts'
import type { Boxes } from '../layout/map-layout.ts'
import type { ScreenSize } from '../map-messages.ts'
import type { Inside } from '../map-outline.ts'

type Context = OffscreenCanvasRenderingContext2D

/** A block needs as much room on screen for its name to be written, and a group. */
const least = { block: { width: 54, height: 24 }, group: { width: 84, height: 40 } }

/** Where a label was written: no other may lie over it. */
export interface Plate {
  left: number
  right: number
  top: number
  bottom: number
}

const overlap = (a: Plate, b: Plate) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

interface Labelled extends Pick<Inside, 'nodes' | 'findings' | 'worst'> {
  name: string
  /** How many of a search's hits it holds, while something is looked for. */
  hits: number | undefined
}

/** The names of blocks or groups in their upper left corners, kept in view, with the worst warning and how many there are. */
export function paintLabels(
  context: Context,
  {
    level,
    boxes,
    labels,
    taken,
  }: { level: 'block' | 'group'; boxes: Boxes; labels: (at: number) => Labelled; taken: Plate[] },
  { camera, size, palette }: { camera: Camera; size: ScreenSize; palette: Palette },
) {
  const { zoom, pan } = camera
  for (let at = 0; at < boxes.length / 4; at++) {
    const left = boxes[4 * at]! * zoom + pan.x
    const top = boxes[4 * at + 1]! * zoom + pan.y
    const right = boxes[4 * at + 2]! * zoom + pan.x
    const bottom = boxes[4 * at + 3]! * zoom + pan.y
    if (right < 0 || bottom < 0 || left > size.width || top > size.height) continue
    if (right - left < least[level].width || bottom - top < least[level].height) continue
    // The name of a block that begins outside of the picture stays readable at the picture's edge.
    const x = Math.max(left, 0) + 6
    const y = Math.max(top, 0) + 6
    if (y + 22 > bottom || x + 40 > right) continue
    paintLabel(context, labels(at), { x, y, room: right - x - 6, level, palette, taken })
  }
}

function paintLabel(
  context: Context,
  { name, nodes, findings, worst, hits }: Labelled,
  {
    x,
    y,
    room,
    level,
    palette,
    taken,
  }: { x: number; y: number; room: number; level: 'block' | 'group'; palette: Palette; taken: Plate[] },
) {
  const size = level === 'block' ? 13 : 11.5
  const wide = context as unknown as CanvasRenderingContext2D
  context.font = `400 ${size - 1}px ${palette.font}`
  const mark = worst ? 20 + textWidth(wide, String(findings)) : 0
  const count = hits === undefined ? nodes.toLocaleString('en') : `${hits.toLocaleString('en')} found`
  const showsCount = hits === undefined ? room > 120 + mark : hits > 0
  const countWidth = showsCount ? textWidth(wide, count) + 8 : 0
  context.font = `600 ${size}px ${palette.font}`
  const text = fittedText(wide, name, room - mark - countWidth - 14)
  const width = textWidth(wide, text) + mark + countWidth + 12
  const height = size + 9
  const plate = { left: x, right: x + Math.min(width, room), top: y, bottom: y + height }
  if (taken.some((other) => overlap(plate, other))) return
  taken.push(plate)
  context.globalAlpha = 0.88
  context.fillStyle = palette.card
  context.beginPath()
  context.roundRect(x, y, Math.min(width, room), height, 4)
  context.fill()
  context.globalAlpha = 1
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillStyle = palette.ink
  const middle = y + height / 2 + 0.5
  context.fillText(text, x + 6, middle)
  let at = x + 6 + textWidth(wide, text)
  context.font = `400 ${size - 1}px ${palette.font}`
  if (showsCount) {
    context.fillStyle = hits !== undefined ? palette.accent : palette.muted
    context.fillText(count, at + 8, middle)
    at += countWidth
  }
  if (!worst || room < mark + 20) return
  const colour = palette.severity.get(worst) ?? palette.muted
  context.save()
  context.translate(at + 6, middle - 5.5)
  context.scale(11 / 16, 11 / 16)
  context.fillStyle = colour
  context.fill(new Path2D(severityShapes[worst]), 'evenodd')
  context.restore()
  context.fillStyle = colour
  context.fillText(String(findings), at + 20, middle)
}
