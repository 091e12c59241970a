import type { PointerEvent } from 'react'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { between, firstMapCamera, zoomed } from './map-camera.ts'
import type { MapWorker } from './map-in-worker.ts'
import type { MapLook, ScreenSize } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'

/** What the screen asks of the map. */
export interface MapHandle {
  camera(): Camera
  size(): ScreenSize
  /** Goes there, in a flight where motion is welcome. */
  flyTo(camera: Camera): void
  /** Is there at once: somebody else moves the camera. */
  moveTo(camera: Camera): void
  zoomBy(factor: number): void
  fit(): void
  look(look: MapLook): void
  ask: MapWorker['ask']
  focus(): void
}

/** Milliseconds of a flight from one place to another. */
const flightTime = 320

export const pointIn = (event: PointerEvent | WheelEvent): Point => {
  const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

export const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): ScreenSize => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
  ratio: Math.min(2, window.devicePixelRatio || 1),
})

/** The camera over a map, and the pointers that move it. */
export class MapStage {
  host: HTMLElement
  size: ScreenSize
  worker: MapWorker | undefined
  camera: Camera = { zoom: 0.05, pan: { x: 0, y: 0 } }
  least = 0.001
  whole: Camera = this.camera
  /** Size of the map in model pixels, once there is one. */
  box: { width: number; height: number } | undefined
  pointers = new Map<number, Point>()
  hasMoved = false
  flight = 0
  told: (camera: Camera, size: ScreenSize) => void
  handle: MapHandle

  constructor(host: HTMLElement, size: ScreenSize, told: (camera: Camera, size: ScreenSize) => void) {
    this.host = host
    this.size = size
    this.told = told
    this.handle = {
      camera: () => this.camera,
      size: () => this.size,
      flyTo: (camera) => this.flyTo(camera),
      moveTo: (camera) => this.moveTo(camera),
      zoomBy: (factor) => {
        const middle = { x: this.size.width / 2, y: this.size.height / 2 }
        this.flyTo(zoomed(this.camera, factor, middle, this.least))
      },
      fit: () => this.flyTo(this.whole),
      look: (look) => this.worker?.look(look),
      ask: (question, ask) => this.worker?.ask(question, ask) ?? Promise.resolve(undefined),
      focus: () => this.host.focus(),
    }
  }

  open({ boxes }: MapOutline, camera: Camera | undefined) {
    this.box = { width: boxes.width, height: boxes.height }
    this.measure()
    this.moveTo(camera ?? this.whole)
  }

  measure() {
    if (this.box) this.whole = firstMapCamera(this.box, this.size)
    this.least = this.whole.zoom * 0.5
  }

  /** What was in the middle stays there. */
  resize(size: ScreenSize) {
    const [x, y] = [(size.width - this.size.width) / 2, (size.height - this.size.height) / 2]
    const isWhole = this.camera.zoom === this.whole.zoom && this.camera.pan.x === this.whole.pan.x
    this.size = size
    this.measure()
    this.worker?.look({ size })
    if (!this.box) return
    const { zoom, pan } = this.camera
    this.moveTo(isWhole ? this.whole : { zoom, pan: { x: pan.x + x, y: pan.y + y } })
  }

  moveTo(camera: Camera) {
    cancelAnimationFrame(this.flight)
    this.set(camera)
  }

  set(camera: Camera) {
    this.camera = camera
    this.worker?.look({ camera })
    this.told(camera, this.size)
  }

  flyTo(camera: Camera) {
    cancelAnimationFrame(this.flight)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.set(camera)
    const start = this.camera
    const began = performance.now()
    const step = () => {
      const share = Math.min(1, (performance.now() - began) / flightTime)
      this.set(share === 1 ? camera : between(start, camera, share, this.size))
      if (share < 1) this.flight = requestAnimationFrame(step)
    }
    this.flight = requestAnimationFrame(step)
  }

  model({ x, y }: Point): Point {
    const { zoom, pan } = this.camera
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
  }

  wheel(event: WheelEvent) {
    event.preventDefault()
    const lines = event.deltaMode === 1 ? 16 : 1
    const { left, top } = this.host.getBoundingClientRect()
    const factor = Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * 0.0022)
    this.moveTo(zoomed(this.camera, factor, { x: event.clientX - left, y: event.clientY - top }, this.least))
  }

  press(event: PointerEvent) {
    if (event.button !== 0) return
    if (this.pointers.size === 0) this.hasMoved = false
    this.pointers.set(event.pointerId, pointIn(event))
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
  }

  /** Whether the pointer drags the map along. */
  drag(event: PointerEvent): boolean {
    const before = this.pointers.get(event.pointerId)
    if (!before) return false
    const now = pointIn(event)
    const [dx, dy] = [now.x - before.x, now.y - before.y]
    if (!this.hasMoved && Math.hypot(dx, dy) < 4) return true
    this.hasMoved = true
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1]
    this.pointers.set(event.pointerId, now)
    const { zoom, pan } = this.camera
    if (!other) this.moveTo({ zoom, pan: { x: pan.x + dx, y: pan.y + dy } })
    else {
      const factor =
        Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
      const turned = zoomed(this.camera, factor, middle, this.least)
      this.moveTo({ zoom: turned.zoom, pan: { x: turned.pan.x + dx / 2, y: turned.pan.y + dy / 2 } })
    }
    return true
  }

  /** Whether that was a press in place. */
  release(event: PointerEvent): boolean {
    const wasDown = this.pointers.delete(event.pointerId)
    return wasDown && !this.hasMoved && this.pointers.size === 0
  }

  stop() {
    cancelAnimationFrame(this.flight)
    this.worker?.stop()
    this.worker = undefined
  }
}
