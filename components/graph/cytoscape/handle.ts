import { zoomed, zoomRange } from '../camera.ts'
import { pictureOf } from '../paint/picture.ts'
import type { Point } from '../point.ts'
import type { CytoscapeStage } from './cytoscape-stage.ts'
import { bringIntoView, fitAll } from './looks.ts'

/** What the toolbar, the minimap and the find field ask of the canvas. */
export interface GraphHandle {
  fit(): void
  zoomBy(factor: number): void
  /** Brings a node into view without changing the zoom, unless names would be too small to read. */
  show(id: string): void
  centre(place: Point): void
  picture(): Promise<Blob>
  focus(): void
}

export const handleOf = (stage: CytoscapeStage): GraphHandle => ({
  fit: () => fitAll(stage),
  zoomBy(factor) {
    const { width, height } = stage.size
    stage.moveTo(zoomed(stage.camera, factor, { x: width / 2, y: height / 2 }, zoomRange))
  },
  show: (id) => bringIntoView(stage, id, Math.max(stage.camera.zoom, 0.62)),
  centre({ x, y }) {
    const { zoom } = stage.camera
    stage.moveTo({ zoom, pan: { x: stage.size.width / 2 - x * zoom, y: stage.size.height / 2 - y * zoom } })
  },
  picture: () => pictureOf(stage.scene(), stage.palette),
  focus: () => stage.host.focus(),
})
