'use client'

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { NodePanel } from '#components/panels/node-panel.tsx'
import { counted } from '#components/ui/count-words.ts'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from '../cytoscape/handle.ts'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import type { Direction } from '../walk.ts'
import { boxIn, cameraInto, cameraOver } from './map-camera.ts'
import { MapCanvas } from './map-canvas.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import type { MapPlace, PlacedNode, ScreenSize } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import type { MapHandle } from './map-stage.ts'
import { MapToolbar } from './map-toolbar.tsx'
import { addressOf, boxesOf, placeAt, placeBeside, placeInView, placeOfAddress } from './map-walk.ts'
import { placeWords } from './place-words.ts'
import { RegionCanvas } from './region-canvas.tsx'
import { useFoundOnMap } from './use-found-on-map.ts'
import { cameraFromText, cameraText, useMapView } from './use-map-view.ts'
import { useRegion } from './use-region.ts'
import { zooms } from './zooms.ts'
import '../graph.css'

const directions = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

/** The whole tenant on one canvas; near enough, the graph of what is in view takes over in the same places. */
export function MapScreen() {
  const [address, setView] = useMapView()
  const { at, find, select } = address
  const atSnapshot = useAtSnapshot()
  const [map, setMap] = useState<MapHandle>()
  const [outline, setOutline] = useState<MapOutline>()
  const [failure, setFailure] = useState<string>()
  const [current, setCurrent] = useState<MapPlace>()
  const [pointed, setPointed] = useState<MapPlace>()
  const [node, setNode] = useState<GraphNode>()
  const [legend, setLegend] = useState(false)
  const [list, setList] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const graph = useRef<GraphHandle>(undefined)
  const findField = useRef<HTMLInputElement>(null)
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The graph is given the keyboard as soon as it is there. */
  const wantsGraph = useRef(false)
  const region = useRegion(map)
  const { found, next } = useFoundOnMap(map, find)
  const entered = outline && placeOfAddress(outline, at)

  const cameraAtFirst = (opened: MapOutline, size: ScreenSize) => {
    const place = placeOfAddress(opened, at)
    return cameraFromText(address.camera, size) ?? (place && cameraOver(boxIn(boxesOf(opened, place), place.at), size))
  }
  const told = useCallback(
    (camera: Camera, size: ScreenSize) => {
      region.look(camera, size)
      clearTimeout(settle.current)
      settle.current = setTimeout(() => setView({ camera: cameraText(camera, size) }), 300)
    },
    [region.look, setView],
  )
  useEffect(() => () => clearTimeout(settle.current), [])
  useEffect(() => map?.look({ current: pointed ?? current ?? null }), [map, current, pointed])
  useEffect(() => map?.look({ bare: region.region !== undefined }), [map, region.region])

  // A link that names a node and no place goes to the node.
  const isUnplaced = select !== null && address.camera === null && at === null
  useEffect(() => {
    if (map && select && isUnplaced)
      map.ask('node', { id: select }).then((placed) => placed && map.flyTo(cameraOnNode(placed, map.size())))
  }, [map, select, isUnplaced])

  const fly = (camera: Camera) => {
    region.drop()
    map?.flyTo(camera)
  }
  const enter = (place: MapPlace | undefined) => {
    if (!map || !outline) return
    setCurrent(place)
    setList(false)
    if (!place) {
      setView({ at: null, find: '' })
      region.drop()
      map.fit()
      return
    }
    const box = boxIn(boxesOf(outline, place), place.at)
    setView({ at: addressOf(outline, place), find: '' })
    fly(place.level === 'block' ? cameraOver(box, map.size()) : cameraInto(box, map.size()))
  }
  /** The keyboard stays on what one came out of. */
  const leave = () => {
    const isInGroup = outline && entered?.level === 'group'
    enter(isInGroup ? { level: 'block', at: outline.groups[entered.at]!.block } : undefined)
    setCurrent(entered)
    map?.focus()
  }
  const show = (placed: PlacedNode) => {
    setList(false)
    setView({ select: placed.node.id, at: outline ? addressOf(outline, { level: 'group', at: placed.group }) : null })
    if (map) fly(cameraOnNode(placed, map.size()))
  }
  const follow = async (id: string) => {
    setView({ select: id })
    const placed = await map?.ask('node', { id })
    if (placed) show(placed)
  }
  const press = async (point: Point) => {
    if (!map || !outline) return
    const zoom = map.camera().zoom
    const placed = zoom >= zooms.cards ? await map.ask('at', { point }) : undefined
    if (placed) return show(placed)
    const place = placeAt(outline, point, zoom)
    if (place) enter(place)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!map || !outline || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions.get(event.key)
    const place = current ?? entered
    if (direction)
      setCurrent(place ? placeBeside(outline, place, direction) : placeInView(outline, map.camera(), map.size()))
    else if (event.key === 'Enter' && place) goIn(place)
    else if (event.key === 'Escape') {
      if (find) setView({ find: '' })
      else leave()
    } else if (event.key === '+' || event.key === '=') map.zoomBy(1.5)
    else if (event.key === '-') map.zoomBy(1 / 1.5)
    else if (event.key === 'f') map.fit()
    else if (event.key === '/') findField.current?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Into a block: its first group is next. Into a group: the graph takes over. */
  const goIn = (place: MapPlace) => {
    enter(place)
    if (place.level === 'block') {
      const first = outline!.groups.findIndex(({ block }) => block === place.at)
      setCurrent({ level: 'group', at: first })
    } else wantsGraph.current = true
  }
  const onGraph = useCallback((handle: GraphHandle | undefined) => {
    graph.current = handle
    if (handle && wantsGraph.current) handle.focus()
    if (handle) wantsGraph.current = false
  }, [])
  /** The graph tells its camera whenever it paints; only where it moved is the map to follow. */
  const lastOfGraph = useRef<Camera>(undefined)
  const onGraphCamera = useCallback(
    (camera: Camera) => {
      const { zoom, pan } = lastOfGraph.current ?? { zoom: 0, pan: { x: 0, y: 0 } }
      lastOfGraph.current = { zoom: camera.zoom, pan: { ...camera.pan } }
      if (zoom !== camera.zoom || pan.x !== camera.pan.x || pan.y !== camera.pan.y) map?.moveTo(lastOfGraph.current)
    },
    [map],
  )

  return (
    <div className="flex h-full min-h-0 min-w-0 flex-1 flex-col bg-bg">
      <h1 className="sr-only">Map of the whole tenant</h1>
      <MapToolbar
        find={find}
        onFind={(text) => setView({ find: text })}
        found={find.trim() ? found?.total : undefined}
        onFindNext={() => {
          const hit = next()
          if (hit) show(hit)
        }}
        findRef={findField}
        legend={legend}
        onLegend={() => setLegend(!legend)}
        list={list}
        onList={() => setList(!list)}
        onFit={() => enter(undefined)}
        onZoom={(factor) => (region.region ? graph.current?.zoomBy(factor) : map?.zoomBy(factor))}
      />
      <div className="relative flex min-h-0 flex-1">
        <div className="relative min-h-0 min-w-0 flex-1">
          {failure ? (
            <ErrorMessage
              error={new Error(failure)}
              retry={() => {
                setFailure(undefined)
                setAttempt(attempt + 1)
              }}
            />
          ) : (
            <MapCanvas
              key={attempt}
              path={atSnapshot('/api/map')}
              find={find}
              label={
                outline
                  ? `Map of the whole tenant: ${outline.nodes} nodes in ${outline.blocks.length} blocks. The list beside it holds the same.`
                  : 'Map of the whole tenant'
              }
              cameraAtFirst={cameraAtFirst}
              onReady={setMap}
              onOpened={setOutline}
              onFailed={setFailure}
              onCamera={told}
              onPoint={(point) =>
                outline && map && setPointed(same(point && placeAt(outline, point, map.camera().zoom)))
              }
              onPress={press}
              onKey={onKey}
            />
          )}
          {region.region && map ? (
            <div
              className="absolute inset-0"
              onKeyDownCapture={(event) => {
                if (event.key !== 'Escape' || select) return
                event.preventDefault()
                event.stopPropagation()
                leave()
              }}
            >
              <RegionCanvas
                region={region.region}
                camera={map.camera()}
                selected={select ?? undefined}
                onReady={onGraph}
                onSelect={(id) => setView({ select: id ?? null })}
                onCamera={onGraphCamera}
                onCurrent={setNode}
                onKey={(key) => key === '/' && findField.current?.focus()}
              />
            </div>
          ) : null}
          {outline && pointed && !region.region ? (
            <p
              aria-hidden="true"
              className="pointer-events-none absolute top-3 right-3 z-10 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-muted text-xs shadow-float"
            >
              {placeWords(outline, pointed)}
            </p>
          ) : null}
          {outline ? null : failure ? null : (
            <p role="status" className="absolute inset-0 m-auto h-fit w-fit text-muted">
              Reading the map…
            </p>
          )}
          {outline && outline.nodes === 0 ? (
            <div className="absolute inset-0 bg-bg">
              <EmptyMessage title="There is nothing to draw here">
                {outline.notes.join(' ') || 'No resource and no managed identity was found in this snapshot.'}
              </EmptyMessage>
            </div>
          ) : null}
          {region.error ? (
            <p
              role="alert"
              className="absolute top-3 right-3 rounded-md border border-line-strong bg-surface px-3 py-1.5 text-xs"
            >
              What is in view could not be read: {region.error.message}
            </p>
          ) : null}
          {region.region && region.region.leftOut + region.region.view.notes.length > 0 && !legend ? (
            <p className="absolute bottom-3 left-3 z-10 max-w-sm rounded-md border border-line bg-surface px-2.5 py-1 text-muted text-xs">
              {region.region.leftOut > 0
                ? `${region.region.leftOut} more nodes are in view: zoom in to see them. `
                : ''}
              {region.region.view.notes.join(' ')}
            </p>
          ) : null}
          {legend ? <MapLegend onClose={() => setLegend(false)} /> : null}
        </div>
        <aside
          aria-label={select ? 'Details' : 'The map as a list'}
          className={`flex min-h-0 w-[360px] shrink-0 flex-col border-line border-l bg-surface max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:max-h-[62%] max-md:w-auto max-md:rounded-t-xl max-md:border-t max-md:border-l-0 max-md:shadow-float ${select || list ? 'max-md:overflow-hidden' : 'max-md:hidden'}`}
        >
          {select ? (
            <NodePanel id={select} onSelect={follow} onClose={() => setView({ select: null })} />
          ) : outline ? (
            <MapList
              key={at}
              outline={outline}
              at={entered}
              found={find.trim() ? found : undefined}
              map={map}
              onEnter={enter}
              onSelect={show}
            />
          ) : null}
        </aside>
      </div>
      <p id="map-keys" className="sr-only">
        Arrow keys go from block to block, Enter goes in, Escape out, plus and minus zoom, F shows the whole tenant,
        slash finds. The list beside the map holds the same.
      </p>
      <p role="status" className="sr-only">
        {region.region && node
          ? `${node.label}, ${node.sublabel}${node.badge ? `, ${counted(node.badge.count, 'warning')}, worst ${node.badge.severity}` : ''}`
          : outline && current
            ? placeWords(outline, current)
            : ''}
      </p>
    </div>
  )
}

/** The place as it was where it is the same: pointers move often. */
const same = (place: MapPlace | undefined) => (was: MapPlace | undefined) =>
  was?.level === place?.level && was?.at === place?.at ? was : place

/** Near enough for the graph, with the node in the middle. */
function cameraOnNode({ place }: PlacedNode, { width, height }: ScreenSize): Camera {
  const zoom = 0.7
  return { zoom, pan: { x: width / 2 - place.x * zoom, y: height / 2 - place.y * zoom } }
}
