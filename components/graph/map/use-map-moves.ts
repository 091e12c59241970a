'use client'

import { useRef } from 'react'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import { boxIn, cameraInto, cameraOnNode, cameraOver } from './map-camera.ts'
import { type MapMenuPlace, placeTarget } from './map-menu.tsx'
import type { MapPlace, PlacedNode } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import type { MapHandle } from './map-stage.ts'
import { addressOf, boxesOf, placeAt } from './map-walk.ts'
import type { useMapView } from './use-map-view.ts'
import { zooms } from './zooms.ts'

interface MovedMap {
  map: MapHandle | undefined
  outline: MapOutline | undefined
  /** Where the address says that one is. */
  entered: MapPlace | undefined
  setView: ReturnType<typeof useMapView>[1]
  /** Where the keyboard is. */
  current: MapPlace | undefined
  setCurrent(place: MapPlace | undefined): void
  setMenu(menu: MapMenuPlace | undefined): void
  /** Takes the graph away while the map moves. */
  drop(): void
}

/** The ways about the map: into a block or group and out again, and to a node. */
export function useMapMoves({ map, outline, entered, setView, current, setCurrent, setMenu, drop }: MovedMap) {
  /** The graph is given the keyboard as soon as it is there. */
  const wantsGraph = useRef(false)
  const fly = (camera: Camera) => {
    drop()
    map?.flyTo(camera)
  }
  const enter = (place: MapPlace | undefined) => {
    if (!map || !outline) return
    setCurrent(place)
    setView({ at: place ? addressOf(outline, place) : null, find: '' })
    if (!place) {
      drop()
      map.fit()
      return
    }
    const box = boxIn(boxesOf(outline, place), place.at)
    fly(place.level === 'block' ? cameraOver(box, map.size()) : cameraInto(box, map.size()))
  }
  /** Into a block: its first group is next. Into a group: the graph takes over. */
  const goIn = (place: MapPlace) => {
    enter(place)
    if (place.level === 'block') {
      const first = outline!.groups.findIndex(({ block }) => block === place.at)
      setCurrent({ level: 'group', at: first })
    } else wantsGraph.current = true
  }
  /** The keyboard stays on what one came out of. */
  const leave = () => {
    const isInGroup = outline && entered?.level === 'group'
    enter(isInGroup ? { level: 'block', at: outline.groups[entered.at]!.block } : undefined)
    setCurrent(entered)
    map?.focus()
  }
  const show = (placed: PlacedNode) => {
    setView({
      select: placed.node.id,
      at: outline ? addressOf(outline, { level: 'group', at: placed.group }) : null,
    })
    if (map) fly(cameraOnNode(placed.place, map.size()))
  }
  /** A node that may not be on the map is told of all the same. */
  const follow = async (id: string) => {
    setView({ select: id })
    const placed = await map?.ask('node', { id })
    if (placed) show(placed)
  }
  const press = async (point: Point) => {
    if (!map || !outline) return
    const { zoom } = map.camera()
    const placed = zoom >= zooms.cards ? await map.ask('at', { point }) : undefined
    if (placed) return show(placed)
    const place = placeAt(outline, point, zoom)
    if (place) enter(place)
  }
  /** Of a node where these can be told apart, else of the group or block. */
  const menu = async (point: Point | undefined, at: Point) => {
    if (!map || !outline) return
    const { zoom } = map.camera()
    const placed = point && zoom >= zooms.cards ? await map.ask('at', { point }) : undefined
    const place = point ? placeAt(outline, point, zoom) : (current ?? entered)
    const target = placed?.node ?? (place && placeTarget(outline, place))
    if (target) setMenu({ target, ...at })
  }
  return { enter, menu, goIn, leave, show, follow, press, wantsGraph }
}
