'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from '../cytoscape/handle.ts'
import { drawnEdgesOf } from '../drawn-edges.ts'
import type { Camera } from '../paint/scene.ts'
import { pathThrough } from '../path.ts'
import type { Region } from './use-region.ts'

const GraphCanvas = dynamic(() => import('../canvas.tsx'), { ssr: false })
const nothing = () => {}

/** The graph of what is in view, over the map, at the map's camera. */
export function RegionCanvas(props: {
  region: Region
  camera: Camera
  selected: string | undefined
  onReady: (handle: GraphHandle | undefined) => void
  onSelect: (id: string | undefined) => void
  onCamera: (camera: Camera) => void
  onCurrent: (node: GraphNode | undefined) => void
  onKey: (key: '/' | '?') => void
}) {
  const { region, selected } = props
  const edges = useMemo(() => drawnEdgesOf(region.view), [region])
  const lit = useMemo(() => {
    const isHere = selected && region.view.nodes.some(({ id }) => id === selected)
    return isHere || edges.some(({ id }) => id === selected) ? pathThrough(selected!, edges) : undefined
  }, [selected, region, edges])
  return (
    <GraphCanvas
      elements={region.elements}
      pictureKey="map"
      over={props.camera}
      lit={lit}
      selected={selected}
      label={`What is in view of the map: ${region.view.nodes.length} nodes, ${region.view.edges.length} edges. Escape goes back out.`}
      onReady={props.onReady}
      onSelect={props.onSelect}
      onExpand={props.onSelect}
      onMove={nothing}
      onMenu={nothing}
      onCamera={props.onCamera}
      onCurrent={props.onCurrent}
      onKey={props.onKey}
    />
  )
}
