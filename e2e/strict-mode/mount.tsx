import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { GraphCanvas } from '#components/graph/canvas.tsx'
import { elementsOf } from '#components/graph/elements.ts'
import { MapCanvas } from '#components/graph/map/map-canvas.tsx'
import { viewOf } from '#components/graph/testing/view-of.ts'

// The page of `strict-mode.spec.ts`: the real canvases in React's development build, where StrictMode mounts twice.

const view = viewOf(['source:vm → identity:badge', 'identity:badge → grant:Reader', 'grant:Reader → scope:rg'])
const ids = view.nodes.map(({ id }) => id)
const elements = elementsOf(view, {
  ids,
  x: Float64Array.from(ids, (_, at) => 300 * at),
  y: new Float64Array(ids.length),
  columns: [],
})
const nothing = () => {}

const canvases = {
  graph: (
    <GraphCanvas
      elements={elements}
      pictureKey="one"
      label="graph"
      onReady={nothing}
      onSelect={nothing}
      onExpand={nothing}
      onMove={nothing}
      onCamera={nothing}
      onCurrent={nothing}
      onMenu={nothing}
      onKey={nothing}
    />
  ),
  map: (
    <MapCanvas
      path="/no-map"
      find=""
      label="map"
      cameraAtFirst={() => undefined}
      onReady={nothing}
      onOpened={nothing}
      onFailed={nothing}
      onCamera={nothing}
      onPoint={nothing}
      onPress={nothing}
      onKey={nothing}
      onMenu={nothing}
    />
  ),
}

let root: Root | undefined
let host: HTMLElement | undefined

Object.assign(window, {
  mount(name: keyof typeof canvases, strict: boolean) {
    host = document.createElement('div')
    document.querySelector('#root')!.append(host)
    root = createRoot(host)
    root.render(strict ? <StrictMode>{canvases[name]}</StrictMode> : canvases[name])
  },
  unmount() {
    root?.unmount()
    host?.remove()
  },
})
