import type { MouseEvent, PointerEvent } from 'react'
import { type ZoomRange, zoomed } from './camera.ts'
import type { Camera } from './paint/scene.ts'
import type { Point } from './point.ts'

/** A pointer that moved less than this, in pixels, was pressed in place. */
const slip = 4

/** Where a pointer is, from the upper left corner of what listens to it. */
export const pointIn = (event: PointerEvent | MouseEvent | WheelEvent): Point => {
  const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** A camera over a picture, and the pointers that move it: a drag pans, the wheel and two fingers zoom. */
export abstract class Stage {
  host: HTMLElement
  range: ZoomRange
  camera: Camera
  pointers = new Map<number, Point>()
  hasMoved = false

  constructor(host: HTMLElement, camera: Camera, range: ZoomRange) {
    this.host = host
    this.camera = camera
    this.range = range
  }

  /** Is there at once. */
  abstract moveTo(camera: Camera): void

  /** The picture's own place under a place on the host. */
  model({ x, y }: Point): Point {
    const { zoom, pan } = this.camera
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
  }

  wheel(event: WheelEvent) {
    event.preventDefault()
    const lines = event.deltaMode === 1 ? 16 : 1
    const factor = Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * 0.0022)
    this.moveTo(zoomed(this.camera, factor, pointIn(event), this.range))
  }

  press(event: PointerEvent) {
    if (event.button !== 0) return
    if (this.pointers.size === 0) this.hasMoved = false
    this.pointers.set(event.pointerId, pointIn(event))
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
  }

  /** Whether the pointer is down. */
  drag(event: PointerEvent): boolean {
    const before = this.pointers.get(event.pointerId)
    if (!before) return false
    const now = pointIn(event)
    if (!this.hasMoved && Math.hypot(now.x - before.x, now.y - before.y) < slip) return true
    this.hasMoved = true
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1]
    this.pointers.set(event.pointerId, now)
    if (other) this.pinch(before, now, other)
    else this.pull({ x: now.x - before.x, y: now.y - before.y })
    return true
  }

  /** One pointer draws along what it holds. */
  pull(by: Point) {
    const { zoom, pan } = this.camera
    this.moveTo({ zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } })
  }

  pinch(before: Point, now: Point, other: Point) {
    const factor =
      Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    const { zoom, pan } = zoomed(this.camera, factor, middle, this.range)
    this.moveTo({ zoom, pan: { x: pan.x + (now.x - before.x) / 2, y: pan.y + (now.y - before.y) / 2 } })
  }

  /** Whether that was a press in place. */
  release(event: PointerEvent): boolean {
    const wasDown = this.pointers.delete(event.pointerId)
    return wasDown && !this.hasMoved && this.pointers.size === 0
  }
}
