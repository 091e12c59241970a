import { severities } from '#lib/model/warning.ts'
import { card } from '../../layout/measures.ts'
import type { Palette } from '../../paint/palette.ts'
import type { Camera } from '../../paint/scene.ts'
import type { Boxes } from '../layout/map-layout.ts'
import type { ScreenSize } from '../map-messages.ts'
import type { MapModel } from '../map-model.ts'

/**
 * Blocks, groups and nodes from afar, written into the picture's memory: tens of thousands of small rectangles are a few
 * milliseconds here, and many times that as drawing calls.
 */
export class Pixels {
  image = new ImageData(1, 1)
  words = new Uint32Array(this.image.data.buffer)

  paint(context: OffscreenCanvasRenderingContext2D, model: MapModel, view: PixelView) {
    const { size, camera, colours } = view
    const width = Math.round(size.width * size.ratio)
    const height = Math.round(size.height * size.ratio)
    if (this.image.width !== width || this.image.height !== height) {
      this.image = new ImageData(width, height)
      this.words = new Uint32Array(this.image.data.buffer)
    }
    this.words.fill(colours.ground)
    const scale = camera.zoom * size.ratio
    const shift = { x: camera.pan.x * size.ratio, y: camera.pan.y * size.ratio }
    const { blocks, groups } = model.layout
    this.boxes(blocks, { scale, shift, fill: colours.block, line: colours.blockLine })
    this.boxes(groups, { scale, shift, fill: colours.group, line: scale > 0.012 ? colours.groupLine : colours.group })
    if (view.nodes) this.nodes(model, { scale, shift, colours, faded: view.faded })
    context.putImageData(this.image, 0, 0)
  }

  boxes(
    boxes: Boxes,
    { scale, shift, fill, line }: { scale: number; shift: { x: number; y: number }; fill: number; line: number },
  ) {
    for (let at = 0; at < boxes.length; at += 4) {
      const left = Math.round(boxes[at]! * scale + shift.x)
      const top = Math.round(boxes[at + 1]! * scale + shift.y)
      const right = Math.max(left + 1, Math.round(boxes[at + 2]! * scale + shift.x))
      const bottom = Math.max(top + 1, Math.round(boxes[at + 3]! * scale + shift.y))
      this.fill(left, top, right, bottom, line)
      this.fill(left + 1, top + 1, right - 1, bottom - 1, fill)
    }
  }

  nodes(
    model: MapModel,
    {
      scale,
      shift,
      colours,
      faded,
    }: { scale: number; shift: { x: number; y: number }; colours: PixelColours; faded: boolean },
  ) {
    const { map, layout } = model
    const { x, y, groups } = layout
    const half = { width: (card.width / 2) * scale, height: (card.height / 2) * scale }
    const { width, height } = this.image
    for (let group = 0; group < map.groups.length; group++) {
      if (groups[4 * group]! * scale + shift.x > width || groups[4 * group + 2]! * scale + shift.x < 0) continue
      if (groups[4 * group + 1]! * scale + shift.y > height || groups[4 * group + 3]! * scale + shift.y < 0) continue
      for (let node = map.starts[group]!; node < map.starts[group + 1]!; node++) {
        const middle = x[node]! * scale + shift.x
        const level = y[node]! * scale + shift.y
        const left = Math.round(middle - half.width)
        const top = Math.round(level - half.height)
        const right = Math.max(left + 1, Math.round(middle + half.width))
        const bottom = Math.max(top + 1, Math.round(level + half.height))
        const worst = map.worst[node]!
        const colour = faded ? colours.faded : worst ? colours.severity[worst]! : colours.look[map.look[node]!]!
        this.fill(left, top, right, bottom, colour)
      }
    }
  }

  fill(left: number, top: number, right: number, bottom: number, colour: number) {
    const { width, height } = this.image
    const [from, to] = [Math.max(0, left), Math.min(width, right)]
    if (from >= to) return
    for (let row = Math.max(0, top); row < Math.min(height, bottom); row++)
      if (to - from < 24) for (let at = row * width + from; at < row * width + to; at++) this.words[at] = colour
      else this.words.fill(colour, row * width + from, row * width + to)
  }
}

interface PixelView {
  size: ScreenSize
  camera: Camera
  colours: PixelColours
  nodes: boolean
  /** Nodes step back behind what was found. */
  faded: boolean
}

/** As they lie in memory: alpha, blue, green, red. */
export interface PixelColours {
  ground: number
  block: number
  blockLine: number
  group: number
  groupLine: number
  faded: number
  /** By look, and by the worst finding as the map numbers it. */
  look: number[]
  severity: number[]
}

export function pixelColours(
  { map }: MapModel,
  palette: Palette,
  context: OffscreenCanvasRenderingContext2D,
): PixelColours {
  const rgb = (colour: string) => {
    context.fillStyle = '#888888'
    context.fillStyle = colour
    const text = String(context.fillStyle)
    return [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as [number, number, number]
  }
  const mixed = (colour: string, over: string, share: number) => {
    const [front, back] = [rgb(colour), rgb(over)]
    const [red, green, blue] = front.map((part, at) => Math.round(part * share + back[at]! * (1 - share)))
    return ((255 << 24) | (blue! << 16) | (green! << 8) | red!) >>> 0
  }
  return {
    ground: mixed(palette.ground, palette.ground, 1),
    block: mixed(palette.card, palette.ground, 0.75),
    blockLine: mixed(palette.muted, palette.ground, 0.5),
    group: mixed(palette.ground, palette.card, 0.8),
    groupLine: mixed(palette.border, palette.ground, 1),
    faded: mixed(palette.border, palette.ground, 0.55),
    look: map.looks.map(({ kind, band, category }) => {
      const isSomethingToDo = kind === 'identity' || band === 'sources' || kind === 'grant'
      return mixed(palette.category.get(category) ?? palette.muted, palette.ground, isSomethingToDo ? 0.7 : 0.32)
    }),
    severity: [
      0,
      ...severities.map((severity) => mixed(palette.severity.get(severity) ?? palette.muted, palette.ground, 1)),
    ],
  }
}
