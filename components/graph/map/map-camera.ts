import type { Camera } from '../paint/scene.ts'
import type { Boxes } from './layout/map-layout.ts'
import { zooms } from './zooms.ts'

interface Size {
  width: number
  height: number
}

const margin = 24

/** All of the map in view. */
export const firstMapCamera = (whole: Size, size: Size): Camera =>
  cameraOver([0, 0, Math.max(whole.width, 1), Math.max(whole.height, 1)], size)

/** A box in view as large as it goes, but no larger than life. */
export function cameraOver([left, top, right, bottom]: ArrayLike<number> & Iterable<number>, size: Size): Camera {
  const zoom = Math.min(
    Math.max(1, size.width - 2 * margin) / (right! - left!),
    Math.max(1, size.height - 2 * margin) / (bottom! - top!),
    1,
  )
  return {
    zoom,
    pan: { x: size.width / 2 - ((left! + right!) / 2) * zoom, y: size.height / 2 - ((top! + bottom!) / 2) * zoom },
  }
}

export const boxIn = (boxes: Boxes, at: number) => boxes.subarray(4 * at, 4 * at + 4)

/** So close to a group that the graph takes over: all of it where that is possible, else its upper left part. */
export function cameraInto(box: ArrayLike<number> & Iterable<number>, size: Size): Camera {
  const whole = cameraOver(box, size)
  const zoom = zooms.graph * 1.25
  if (whole.zoom >= zoom) return whole
  return { zoom, pan: { x: margin - box[0]! * zoom, y: margin + 28 - box[1]! * zoom } }
}

/** Near enough for the graph, with a node in the middle. */
export function cameraOnNode({ x, y }: { x: number; y: number }, { width, height }: Size): Camera {
  const zoom = 2 * zooms.graph
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }
}

/** Between two cameras, `share` of the way, as a flight that looks even at any zoom. */
export function between(from: Camera, to: Camera, share: number, size: Size): Camera {
  const eased = share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased
  const middleOf = (camera: Camera) => ({
    x: (size.width / 2 - camera.pan.x) / camera.zoom,
    y: (size.height / 2 - camera.pan.y) / camera.zoom,
  })
  const [start, end] = [middleOf(from), middleOf(to)]
  // Where the zoom changes, the way across goes with it: near the nearer end one sees only a small step.
  const along =
    Math.abs(from.zoom - to.zoom) < 1e-9 ? eased : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom)
  const middle = { x: start.x + (end.x - start.x) * along, y: start.y + (end.y - start.y) * along }
  return { zoom, pan: { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom } }
}
