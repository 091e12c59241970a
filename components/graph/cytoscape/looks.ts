import { boxOf, cameraOn, firstCamera, isInView } from '../camera.ts'
import { card } from '../layout/measures.ts'
import type { CytoscapeStage } from './cytoscape-stage.ts'

const placesOf = ({ elements }: CytoscapeStage) => elements.nodes.map(({ place }) => place)

/** The top of the picture; where a link brings something selected along, that. */
export function lookAtFirst(stage: CytoscapeStage) {
  const { boxes = [], selected } = stage.looks
  const names = boxes.map(({ left, right, top }) => ({ x: (left + right) / 2, y: top + card.height / 2 }))
  const box = boxOf([...placesOf(stage), ...names])
  if (!box) return
  stage.moveTo(firstCamera(box, stage.size))
  if (selected === undefined) return
  const line = stage.elements.edges.find(({ edge }) => edge.edges.some(({ id }) => id === selected))
  bringIntoView(stage, line ? line.edge.source : selected)
}

export function fitAll(stage: CytoscapeStage) {
  const box = boxOf(placesOf(stage))
  if (box) stage.moveTo(cameraOn(box, stage.size))
}

/** Moves the camera only where it must, and along one axis where that is enough. */
export function bringIntoView(stage: CytoscapeStage, id: string, zoom = stage.camera.zoom) {
  const place = stage.nodes.get(id)?.place
  const { camera, size } = stage
  if (!place || (zoom === camera.zoom && isInView(place, camera, size))) return
  const x = place.x * zoom + camera.pan.x
  const isAcross = zoom === camera.zoom && x > 60 && x < size.width - 60
  stage.moveTo({
    zoom,
    pan: { x: isAcross ? camera.pan.x : size.width / 2 - place.x * zoom, y: size.height / 2 - place.y * zoom },
  })
}

/** Where something beside the canvas lies over the node, the camera moves until it stands in the middle of what is free. */
export function uncover(stage: CytoscapeStage, id: string) {
  const at = stage.screenBox(id)
  if (!at) return
  const bounds = stage.host.getBoundingClientRect()
  const panel = document.elementFromPoint(bounds.left + at.x, bounds.top + at.bottom)?.closest('aside')
  if (!panel || panel.contains(stage.host)) return
  const free = panel.getBoundingClientRect().top - bounds.top
  const { zoom, pan } = stage.camera
  if (free > 0) stage.moveTo({ zoom, pan: { x: pan.x, y: pan.y + free / 2 - at.y } })
}
