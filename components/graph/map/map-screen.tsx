'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { NodePanel } from '#components/panels/node-panel.tsx'
import { ErrorMessage } from '#components/ui/message.tsx'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from '../cytoscape/handle.ts'
import type { Camera } from '../paint/scene.ts'
import { boxIn, cameraOnNode, cameraOver } from './map-camera.ts'
import { MapCanvas } from './map-canvas.tsx'
import { mapKeys } from './map-keys.ts'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import { MapMenu, type MapMenuPlace } from './map-menu.tsx'
import type { MapPlace, ScreenSize } from './map-messages.ts'
import { MapNotices } from './map-notices.tsx'
import type { MapOutline } from './map-outline.ts'
import type { MapHandle } from './map-stage.ts'
import { MapToolbar } from './map-toolbar.tsx'
import { boxesOf, placeAt, placeOfAddress } from './map-walk.ts'
import { MapWords } from './map-words.tsx'
import { RegionCanvas } from './region-canvas.tsx'
import { useFoundOnMap } from './use-found-on-map.ts'
import { useMapMoves } from './use-map-moves.ts'
import { cameraFromText, cameraText, useMapView } from './use-map-view.ts'
import { useRegion } from './use-region.ts'
import '../graph.css'

/** Milliseconds that the camera rests before the address has it. */
const rest = 300

/** The whole tenant on one canvas; near enough, the graph of what is in view takes over in the same places. */
export function MapScreen() {
  const [address, setView] = useMapView()
  const { at, find, select } = address
  const path = useAtSnapshot()('/api/map')
  const [map, setMap] = useState<MapHandle>()
  const [outline, setOutline] = useState<MapOutline>()
  const [failure, setFailure] = useState<{ path: string; message: string }>()
  const [current, setCurrent] = useState<MapPlace>()
  const [pointed, setPointed] = useState<MapPlace>()
  const [node, setNode] = useState<GraphNode>()
  const [legend, setLegend] = useState(false)
  const [list, setList] = useState(false)
  const [menu, setMenu] = useState<MapMenuPlace>()
  const graph = useRef<GraphHandle>(undefined)
  const findField = useRef<HTMLInputElement>(null)
  const { region, look, drop, move, error: regionError } = useRegion(map)
  const { found, next } = useFoundOnMap(map, find)
  const entered = outline && placeOfAddress(outline, at)
  const moves = useMapMoves({ map, outline, entered, current, setMenu, setView, setCurrent, drop })
  const failed = failure?.path === path ? failure.message : undefined

  const settle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useCallback(
    (camera: Camera, size: ScreenSize) => {
      look(camera, size)
      clearTimeout(settle.current)
      settle.current = setTimeout(() => setView({ camera: cameraText(camera, size) }), rest)
    },
    [look, setView],
  )
  useEffect(() => () => clearTimeout(settle.current), [])
  useEffect(() => map?.look({ current: pointed ?? current ?? null }), [map, current, pointed])
  useEffect(() => map?.look({ bare: region !== undefined }), [map, region])

  // A link that names a node and no place goes to the node.
  const isUnplaced = select !== null && address.camera === null && at === null
  useEffect(() => {
    if (map && select && isUnplaced)
      map.ask('node', { id: select }).then((placed) => placed && map.flyTo(cameraOnNode(placed.place, map.size())))
  }, [map, select, isUnplaced])

  const cameraAtFirst = (opened: MapOutline, size: ScreenSize) => {
    const place = placeOfAddress(opened, at)
    return cameraFromText(address.camera, size) ?? (place && cameraOver(boxIn(boxesOf(opened, place), place.at), size))
  }
  const onKey = mapKeys({
    map,
    outline,
    place: current ?? entered,
    setCurrent,
    goIn: moves.goIn,
    onEscape: () => (find ? setView({ find: '' }) : moves.leave()),
    onFind: () => findField.current?.focus(),
  })
  const { wantsGraph } = moves
  const onGraph = useCallback(
    (handle: GraphHandle | undefined) => {
      graph.current = handle
      if (handle && wantsGraph.current) handle.focus()
      if (handle) wantsGraph.current = false
    },
    [wantsGraph],
  )
  /** On a narrow screen the list lies over the map. */
  const onTheMap = (act: () => void) => {
    setList(false)
    act()
  }

  return (
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col bg-bg">
      <h1 className="sr-only">Map of the whole tenant</h1>
      <MapToolbar
        find={find}
        onFind={(text) => setView({ find: text })}
        found={find.trim() ? found?.total : undefined}
        onFindNext={() => {
          const hit = next()
          if (hit) moves.show(hit)
        }}
        findRef={findField}
        legend={legend}
        onLegend={() => setLegend(!legend)}
        list={list}
        onList={() => setList(!list)}
        onFit={() => moves.enter(undefined)}
        onZoom={(factor) => (region ? graph.current?.zoomBy(factor) : map?.zoomBy(factor))}
      />
      <div className="relative flex min-h-0 flex-1">
        <div className="relative min-h-0 min-w-0 flex-1">
          {failed ? (
            <ErrorMessage error={new Error(failed)} retry={() => setFailure(undefined)} />
          ) : (
            <MapCanvas
              path={path}
              find={find}
              label={
                outline
                  ? `Map of the whole tenant: ${outline.nodes} nodes in ${outline.blocks.length} blocks. The list beside it holds the same.`
                  : 'Map of the whole tenant'
              }
              cameraAtFirst={cameraAtFirst}
              onReady={setMap}
              onOpened={setOutline}
              onFailed={(message) => setFailure({ path, message })}
              onCamera={told}
              onPoint={(point) =>
                outline && map && setPointed(same(point && placeAt(outline, point, map.camera().zoom)))
              }
              onPress={moves.press}
              onMenu={moves.menu}
              onKey={onKey}
            />
          )}
          {region && map ? (
            <RegionCanvas
              region={region}
              map={map}
              selected={select ?? undefined}
              onReady={onGraph}
              onSelect={(id) => setView({ select: id ?? null })}
              onCurrent={setNode}
              onFind={() => findField.current?.focus()}
              onMenu={(target, point) => setMenu({ target, ...point })}
              onMove={move}
              onLeave={moves.leave}
            />
          ) : null}
          <MapNotices
            outline={outline}
            hasFailed={failed !== undefined}
            pointed={pointed}
            region={region}
            regionError={regionError}
          />
          {menu ? <MapMenu {...menu} onEnter={moves.enter} onClose={() => setMenu(undefined)} /> : null}
          {legend ? <MapLegend onClose={() => setLegend(false)} /> : null}
        </div>
        <aside
          aria-label={select ? 'Details' : 'The map as a list'}
          className={`flex min-h-0 w-[360px] shrink-0 flex-col border-line border-l bg-surface max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:max-h-[62%] max-md:w-auto max-md:rounded-t-xl max-md:border-t max-md:border-l-0 max-md:shadow-float ${select || list ? 'max-md:overflow-hidden' : 'max-md:hidden'}`}
        >
          {select ? (
            <NodePanel id={select} onSelect={moves.follow} onClose={() => setView({ select: null })} />
          ) : outline ? (
            <MapList
              key={at}
              outline={outline}
              at={entered}
              found={find.trim() ? found : undefined}
              map={map}
              onEnter={(place) => onTheMap(() => moves.enter(place))}
              onSelect={(placed) => onTheMap(() => moves.show(placed))}
            />
          ) : null}
        </aside>
      </div>
      <MapWords outline={outline} current={current} node={region ? node : undefined} />
    </div>
  )
}

/** The place as it was where it is the same: pointers move often. */
const same = (place: MapPlace | undefined) => (was: MapPlace | undefined) =>
  was?.level === place?.level && was?.at === place?.at ? was : place
