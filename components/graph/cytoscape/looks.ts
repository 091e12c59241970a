import type { Core } from 'cytoscape'
import { boxOf, cameraOn, firstCamera, isInView } from '../camera.ts'
import type { LaneBox } from '../layout/lanes.ts'
import { card } from '../layout/measures.ts'

export const sizeOf = (cy: Core) => ({ width: cy.width(), height: cy.height() })
const placesOf = (cy: Core) => cy.nodes().map((node) => node.position())

/** The top of the picture; where a link brings something selected along, that. */
export function lookAtFirst(cy: Core, selected: string | undefined, boxes: LaneBox[] = []) {
  const names = boxes.map(({ left, right, top }) => ({ x: (left + right) / 2, y: top + card.height / 2 }))
  const box = boxOf([...placesOf(cy), ...names])
  if (!box) return
  cy.viewport(firstCamera(box, sizeOf(cy)))
  if (selected === undefined) return
  const edge = cy.edges().filter((one) => one.id() === selected)
  if (edge.nonempty()) bringIntoView(cy, edge[0]!.source().id())
  else if (cy.getElementById(selected).nonempty()) bringIntoView(cy, selected)
}

export function fitAll(cy: Core) {
  const box = boxOf(placesOf(cy))
  if (box) cy.viewport(cameraOn(box, sizeOf(cy)))
}

/** Moves the camera only where it must, and along one axis where that is enough. */
export function bringIntoView(cy: Core, id: string, zoom = cy.zoom()) {
  const place = cy.getElementById(id).position()
  const { width, height } = sizeOf(cy)
  if (zoom === cy.zoom() && isInView(place, { zoom, pan: cy.pan() }, { width, height })) return
  const x = place.x * zoom + cy.pan().x
  const isAcross = zoom === cy.zoom() && x > 60 && x < width - 60
  cy.viewport({ zoom, pan: { x: isAcross ? cy.pan().x : width / 2 - place.x * zoom, y: height / 2 - place.y * zoom } })
}

/** Where something beside the canvas lies over the node, the camera moves until it stands in the middle of what is free. */
export function uncover(cy: Core, id: string, frame: HTMLElement) {
  const node = cy.getElementById(id)
  if (node.empty() || !node.isNode()) return
  const bounds = frame.getBoundingClientRect()
  const { x, y } = node.renderedPosition()
  const panel = document.elementFromPoint(bounds.left + x, bounds.top + y + node.renderedHeight() / 2)?.closest('aside')
  if (!panel || panel.contains(frame)) return
  const free = panel.getBoundingClientRect().top - bounds.top
  if (free > 0) cy.panBy({ x: 0, y: free / 2 - y })
}
