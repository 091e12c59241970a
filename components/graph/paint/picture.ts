import { paintBoxes } from './boxes.ts'
import type { Palette } from './palette.ts'
import { paintScene, type Scene } from './scene.ts'

export interface Bounds {
  x1: number
  y1: number
  w: number
  h: number
}

/** Around the outermost cards; boxes and their names reach further out than these. */
const margin = 96
/** Browsers refuse canvases with longer sides. */
const longestSide = 8_000

/** Twice the size that is on screen at zoom 1, or as much of it as the browser allows. */
export const pictureScale = ({ w, h }: Bounds) =>
  Math.min(2, longestSide / (w + 2 * margin), longestSide / (h + 2 * margin))

/** Everything that is shown, not only what is in view: `edges` as drawn at that scale, and the scene over them. */
export async function pictureOf(edges: Blob, bounds: Bounds, scene: Scene, palette: Palette): Promise<Blob> {
  const scale = pictureScale(bounds)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((bounds.w + 2 * margin) * scale)
  canvas.height = Math.ceil((bounds.h + 2 * margin) * scale)
  const context = canvas.getContext('2d')!
  context.fillStyle = palette.ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  const pan = { x: (margin - bounds.x1) * scale, y: (margin - bounds.y1) * scale }
  paintBoxes(context, scene.boxes ?? [], palette, { zoom: scale, pan })
  context.drawImage(await createImageBitmap(edges), margin * scale, margin * scale)
  paintScene(context, { ...scene, current: undefined, hovered: undefined }, palette, { zoom: scale, pan }, canvas)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('the browser could not make the picture: the graph is too large'))
    }, 'image/png'),
  )
}
