import type { Palette } from '../../paint/palette.ts'
import type { Camera } from '../../paint/scene.ts'
import type { Boxes } from '../layout/map-layout.ts'
import type { Found, MapPlace, ScreenSize } from '../map-messages.ts'
import type { MapModel } from '../map-model.ts'
import { zooms } from '../zooms.ts'
import { paintBundles } from './bundle-lines.ts'
import { paintNear } from './near-nodes.ts'
import { type PixelColours, Pixels, pixelColours } from './pixels.ts'
import { type Plate, paintLabels } from './place-labels.ts'

export interface MapScene {
  camera: Camera
  size: ScreenSize
  palette: Palette
  current: MapPlace | null
  /** Numbers of the nodes found, and how many in each group; absent while nothing is looked for. */
  found?: { nodes: Uint32Array; byGroup: Found['byGroup'] }
  bare: boolean
}

/** Groups at least so wide on screen, on the whole, have their own lines; else blocks do. */
const wideEnough = 110

/** Paints a map onto one canvas. From afar to near: blocks, groups, nodes as rectangles, nodes as cards. */
export class MapPainter {
  context: OffscreenCanvasRenderingContext2D
  model: MapModel
  pixels = new Pixels()
  colours: PixelColours | undefined
  coloursOf: Palette | undefined

  constructor(canvas: OffscreenCanvas, model: MapModel) {
    this.context = canvas.getContext('2d', { alpha: false })!
    this.model = model
  }

  paint(scene: MapScene) {
    const { context, model } = this
    const { camera, size, palette, found } = scene
    const { canvas } = context
    const [width, height] = [Math.round(size.width * size.ratio), Math.round(size.height * size.ratio)]
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    if (this.coloursOf !== palette) this.colours = pixelColours(model, palette, context)
    this.coloursOf = palette
    const isNear = camera.zoom >= zooms.cards
    context.setTransform(1, 0, 0, 1, 0, 0)
    this.pixels.paint(context, model, {
      size,
      camera,
      colours: this.colours!,
      nodes: !isNear,
      faded: found !== undefined,
    })
    context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0)
    if (isNear && !scene.bare) paintNear(context, model, scene)
    else if (!isNear) this.bundles(scene)
    if (found && !scene.bare) this.pins(found.nodes, scene)
    this.outline(scene)
    this.labels(scene)
  }

  bundles(scene: MapScene) {
    const { layout, groupBundles, blockBundles, map } = this.model
    const averageWidth = (layout.width * scene.camera.zoom) / Math.sqrt(map.groups.length * 1.6)
    const { current } = scene
    const byGroup = averageWidth > wideEnough || current?.level === 'group'
    paintBundles(
      this.context,
      byGroup
        ? { bundles: groupBundles, boxes: layout.groups, current: current?.level === 'group' ? current.at : undefined }
        : { bundles: blockBundles, boxes: layout.blocks, current: current?.level === 'block' ? current.at : undefined },
      scene,
    )
  }

  /** What was found, in the accent and with a ring, over everything that stepped back. */
  pins(nodes: Uint32Array, { camera, palette, size }: MapScene) {
    const { context } = this
    const { x, y } = this.model.layout
    const radius = camera.zoom < 0.06 ? 4 : 6
    context.fillStyle = palette.accent
    context.strokeStyle = palette.card
    context.lineWidth = 1.5
    for (const node of nodes) {
      const [left, top] = [x[node]! * camera.zoom + camera.pan.x, y[node]! * camera.zoom + camera.pan.y]
      if (left < -9 || top < -9 || left > size.width + 9 || top > size.height + 9) continue
      context.beginPath()
      context.arc(left, top, radius, 0, Math.PI * 2)
      context.fill()
      context.stroke()
    }
  }

  outline({ current, camera, palette }: MapScene) {
    if (!current) return
    const boxes: Boxes = this.model.layout[current.level === 'block' ? 'blocks' : 'groups']
    const [left, top, right, bottom] = boxes.subarray(4 * current.at, 4 * current.at + 4) as unknown as number[]
    const { context } = this
    context.strokeStyle = palette.accent
    context.lineWidth = 2.5
    context.strokeRect(
      left! * camera.zoom + camera.pan.x - 1,
      top! * camera.zoom + camera.pan.y - 1,
      (right! - left!) * camera.zoom + 2,
      (bottom! - top!) * camera.zoom + 2,
    )
  }

  labels(scene: MapScene) {
    const { outline, layout } = this.model
    const { found } = scene
    const perBlock = new Uint32Array(outline.blocks.length)
    if (found) for (const [group, count] of found.byGroup.entries()) perBlock[outline.groups[group]!.block]! += count
    const { groups, blocks } = outline
    const taken: Plate[] = []
    paintLabels(
      this.context,
      {
        level: 'block',
        boxes: layout.blocks,
        taken,
        labels: (at) => ({ ...blocks[at]!, hits: found && perBlock[at] }),
      },
      scene,
    )
    paintLabels(
      this.context,
      { level: 'group', boxes: layout.groups, taken, labels: (at) => ({ ...groups[at]!, hits: found?.byGroup[at] }) },
      scene,
    )
  }
}
