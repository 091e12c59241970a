import type { Core } from 'cytoscape'
import { clampZoom } from '../camera.ts'
import type { Palette } from '../paint/palette.ts'
import { pictureOf, pictureScale } from '../paint/picture.ts'
import type { Scene } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { bringIntoView, fitAll, sizeOf } from './looks.ts'

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

export function handleOf(cy: Core, seen: () => { scene: Scene; palette: Palette }, frame: HTMLElement): GraphHandle {
  return {
    fit: () => fitAll(cy),
    zoomBy(factor) {
      const { width, height } = sizeOf(cy)
      cy.zoom({ level: clampZoom(cy.zoom() * factor), renderedPosition: { x: width / 2, y: height / 2 } })
    },
    show(id) {
      if (cy.getElementById(id).nonempty()) bringIntoView(cy, id, Math.max(cy.zoom(), 0.62))
    },
    centre({ x, y }) {
      const { width, height } = sizeOf(cy)
      cy.pan({ x: width / 2 - x * cy.zoom(), y: height / 2 - y * cy.zoom() })
    },
    async picture() {
      const bounds = cy.elements().boundingBox({ includeLabels: false, includeOverlays: false })
      const edges = await cy.png({ full: true, scale: pictureScale(bounds), output: 'blob-promise' })
      const { scene, palette } = seen()
      return pictureOf(edges, bounds, scene, palette)
    },
    focus: () => frame.focus(),
  }
}
