import { boxOf } from '../camera.ts'
import { paintBoxes } from './boxes.ts'
import { paintLines } from './lines.ts'
import type { Palette } from './palette.ts'
import { paintScene, type Scene } from './scene.ts'

/** Around the outermost cards; boxes and their names reach further out than these. */
const margin = 96
/** Browsers refuse canvases with longer sides. */
const longestSide = 8_000

/** Everything that is shown, not only what is in view: twice the size that is on screen at zoom 1, or as near to it as the browser allows. */
export function pictureOf(scene: Scene, palette: Palette): Promise<Blob> {
  const box = boxOf(scene.nodes.map(({ place }) => place)) ?? { left: 0, top: 0, right: 1, bottom: 1 }
  const size = { width: box.right - box.left + 2 * margin, height: box.bottom - box.top + 2 * margin }
  const zoom = Math.min(2, longestSide / size.width, longestSide / size.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(size.width * zoom)
  canvas.height = Math.ceil(size.height * zoom)
  const context = canvas.getContext('2d')!
  context.fillStyle = palette.ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  const camera = { zoom, pan: { x: (margin - box.left) * zoom, y: (margin - box.top) * zoom } }
  paintBoxes(context, scene.boxes ?? [], palette, camera)
  paintLines(context, scene.edges, palette, camera, canvas)
  paintScene(context, { ...scene, current: undefined }, palette, camera, canvas)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('the browser could not make the picture: the graph is too large'))
    }, 'image/png'),
  )
}
