import type { Camera } from './paint/scene.ts'

export interface Size {
  width: number
  height: number
}
type Listener = (camera: Camera, size: Size) => void

/** Tells those around the canvas where it looks, once a frame and past React: nothing renders while one pans. */
export interface CameraStore {
  tell: Listener
  /** The listener is called at once with what is known. */
  subscribe(listener: Listener): () => void
}

export function cameraStore(): CameraStore {
  const listeners = new Set<Listener>()
  let last: [Camera, Size] | undefined
  return {
    tell(camera, size) {
      last = [camera, size]
      for (const listener of listeners) listener(camera, size)
    },
    subscribe(listener) {
      listeners.add(listener)
      if (last) listener(...last)
      return () => listeners.delete(listener)
    },
  }
}
