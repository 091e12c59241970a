'use client'

import { useCallback, useMemo, useRef } from 'react'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from '../cytoscape/handle.ts'
import { drawnEdgesOf } from '../drawn-edges.ts'
import type { Camera } from '../paint/scene.ts'
import { pathThrough } from '../path.ts'
import type { Point } from '../point.ts'
import { useCanvas } from '../use-canvas.ts'
import type { MapHandle } from './map-stage.ts'
import type { Region } from './use-region.ts'

/** The graph of what is in view, over the map, at the map's camera; the map follows it. */
export function RegionCanvas(props: {
  region: Region
  map: MapHandle
  selected: string | undefined
  onReady: (handle: GraphHandle | undefined) => void
  onSelect: (id: string | undefined) => void
  onCurrent: (node: GraphNode | undefined) => void
  onFind: () => void
  onMenu: (node: GraphNode, at: Point) => void
  onMove: (id: string, place: Point) => void
  /** Escape, with nothing selected. */
  onLeave: () => void
}) {
  const { region, map, selected } = props
  const GraphCanvas = useCanvas()
  const edges = useMemo(() => drawnEdgesOf(region.view), [region])
  const lit = useMemo(() => {
    if (!selected) return undefined
    const isHere = [...region.view.nodes, ...edges].some(({ id }) => id === selected)
    return isHere ? pathThrough(selected, edges) : undefined
  }, [selected, region, edges])
  /** It tells its camera whenever it paints; only where it moved is the map to follow. */
  const last = useRef<Camera>(undefined)
  const follow = useCallback(
    ({ zoom, pan }: Camera) => {
      const was = last.current
      last.current = { zoom, pan: { ...pan } }
      if (was?.zoom !== zoom || was.pan.x !== pan.x || was.pan.y !== pan.y) map.moveTo(last.current)
    },
    [map],
  )
  return (
    <div
      className="absolute inset-0"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape' || selected) return
        event.preventDefault()
        event.stopPropagation()
        props.onLeave()
      }}
    >
      {GraphCanvas ? (
        <GraphCanvas
          elements={region.elements}
          pictureKey="map"
          over={map.camera()}
          lit={lit}
          selected={selected}
          label={`What is in view of the map: ${region.view.nodes.length} nodes, ${region.view.edges.length} edges. Escape goes back out.`}
          onReady={props.onReady}
          onSelect={props.onSelect}
          onExpand={props.onSelect}
          onMove={props.onMove}
          onMenu={({ node: id, x, y }) => {
            const node = region.view.nodes.find((one) => one.id === id)
            if (node) props.onMenu(node, { x, y })
          }}
          onCamera={follow}
          onCurrent={props.onCurrent}
          onKey={(key) => key === '/' && props.onFind()}
        />
      ) : null}
    </div>
  )
}
