import { card } from './layout/measures.ts'
import type { Camera } from './paint/scene.ts'
import type { Point } from './point.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface ZoomRange {
  least: number
  most: number
}
export const zoomRange: ZoomRange = { least: 0.06, most: 2.5 }
/** Names are readable from here on; a first look goes no further out. */
const readable = 0.42
const room = { top: 52, side: 28, bottom: 24 }

/** Around all cards, whose middles are `places`. */
export function boxOf(places: Iterable<Point>): Box | undefined {
  let box: Box | undefined
  for (const { x, y } of places) {
    box ??= { left: x, top: y, right: x, bottom: y }
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  if (!box) return undefined
  const { width, height } = card
  return {
    left: box.left - width / 2,
    right: box.right + width / 2,
    top: box.top - height / 2 - 8,
    bottom: box.bottom + height / 2 + 10,
  }
}

/** The whole box in view, never larger than life. */
export function cameraOn(box: Box, size: { width: number; height: number }): Camera {
  const width = size.width - 2 * room.side
  const height = size.height - room.top - room.bottom
  const zoom = clampZoom(Math.min(width / (box.right - box.left), height / (box.bottom - box.top), 1))
  return {
    zoom,
    pan: {
      x: size.width / 2 - ((box.left + box.right) / 2) * zoom,
      y: room.top + height / 2 - ((box.top + box.bottom) / 2) * zoom,
    },
  }
}

/** As `cameraOn`, but where that would be too small to read: the upper left part, at a size that is. */
export function firstCamera(box: Box, size: { width: number; height: number }): Camera {
  const whole = cameraOn(box, size)
  if (whole.zoom >= readable) return whole
  const across = (size.width - 2 * room.side) / (box.right - box.left)
  const zoom = Math.max(readable, Math.min(across, 1))
  const x = across >= zoom ? size.width / 2 - ((box.left + box.right) / 2) * zoom : room.side - box.left * zoom
  return { zoom, pan: { x, y: room.top - box.top * zoom } }
}

/** The same point of the picture under `at` at another zoom. */
export function zoomed({ zoom, pan }: Camera, factor: number, at: Point, { least, most }: ZoomRange): Camera {
  const next = Math.min(most, Math.max(least, zoom * factor))
  const ratio = next / zoom
  return { zoom: next, pan: { x: at.x - (at.x - pan.x) * ratio, y: at.y - (at.y - pan.y) * ratio } }
}

const clampZoom = (zoom: number) => Math.min(zoomRange.most, Math.max(zoomRange.least, zoom))

export const isInView = (place: Point, { zoom, pan }: Camera, size: { width: number; height: number }) => {
  const x = place.x * zoom + pan.x
  const y = place.y * zoom + pan.y
  return x > 40 && x < size.width - 40 && y > 70 && y < size.height - 30
}
