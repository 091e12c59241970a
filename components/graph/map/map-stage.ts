import { zoomed } from '../camera.ts'
import type { Camera } from '../paint/scene.ts'
import { Stage } from '../stage.ts'
import { between, firstMapCamera } from './map-camera.ts'
import type { MapWorker } from './map-in-worker.ts'
import type { MapLook, ScreenSize } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import { zooms } from './zooms.ts'

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

export const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): ScreenSize => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
  ratio: Math.min(2, window.devicePixelRatio || 1),
})

/** The camera over a map, in flights too. */
export class MapStage extends Stage {
  size: ScreenSize
  worker: MapWorker | undefined
  whole: Camera = this.camera
  /** Size of the map in model pixels, once there is one. */
  box: { width: number; height: number } | undefined
  flight = 0
  told: (camera: Camera, size: ScreenSize) => void
  handle: MapHandle

  constructor(host: HTMLElement, size: ScreenSize, told: (camera: Camera, size: ScreenSize) => void) {
    super(host, { zoom: 0.05, pan: { x: 0, y: 0 } }, { least: 0.001, most: zooms.most })
    this.size = size
    this.told = told
    this.handle = {
      camera: () => this.camera,
      size: () => this.size,
      flyTo: (camera) => this.flyTo(camera),
      moveTo: (camera) => this.moveTo(camera),
      zoomBy: (factor) => {
        const middle = { x: this.size.width / 2, y: this.size.height / 2 }
        this.flyTo(zoomed(this.camera, factor, middle, this.range))
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
    this.range.least = this.whole.zoom * 0.5
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

  stop() {
    cancelAnimationFrame(this.flight)
    this.worker?.stop()
    this.worker = undefined
  }
}
