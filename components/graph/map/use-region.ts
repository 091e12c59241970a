'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { fetchAnswer } from '#components/queries.ts'
import { nodeListText } from '#lib/graph/map/node-list.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { type Elements, elementsOf } from '../elements.ts'
import type { Camera } from '../paint/scene.ts'
import type { Point } from '../point.ts'
import type { MapRegion, ScreenSize } from './map-messages.ts'
import type { MapHandle } from './map-stage.ts'
import { zooms } from './zooms.ts'

export interface Region {
  view: GraphView
  elements: Elements
  leftOut: number
}

/** Milliseconds that the camera rests before what is in view is asked for. */
const rest = 120

interface Asked extends MapRegion {
  nodesText: string
}

/**
 * The part of the tenant in view as a graph in the map's own places, while one is near enough for it.
 */
export function useRegion(map: MapHandle | undefined) {
  const atSnapshot = useAtSnapshot()
  const [near, setNear] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const [region, setRegion] = useState<Region>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dropped = useRef(0)
  /** Nodes stay where they were put while this screen is open; the map itself keeps its own places. */
  const put = useRef(new Map<string, Point>())
  const path = asked && atSnapshot(`/api/map/region?nodes=${asked.nodesText}`)
  const query = useQuery({
    queryKey: ['/api/map/region', path],
    queryFn: ({ signal }) => fetchAnswer<GraphView>(path!, signal),
    enabled: path !== undefined && near,
    placeholderData: keepPreviousData,
  })
  const view = near && !query.isPlaceholderData ? query.data : undefined

  const ask = useEffectEvent(async (camera: Camera, size: ScreenSize) => {
    const found = await map?.ask('region', { camera, size })
    if (found && found.nodes.length > 0) setAsked({ ...found, nodesText: nodeListText(found.nodes) })
  })
  /** To be called with every camera. */
  const look = useCallback((camera: Camera, size: ScreenSize) => {
    clearTimeout(timer.current)
    setNear((was) => camera.zoom >= (was ? zooms.back : zooms.graph))
    if (camera.zoom >= zooms.back) timer.current = setTimeout(() => ask(camera, size), rest)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  useEffect(() => {
    if (!view || !map) return
    let stale = false
    const before = dropped.current
    map.ask('places', { ids: view.nodes.map(({ id }) => id) }).then((places) => {
      if (stale || !places || before !== dropped.current) return
      places.ids.forEach((id, at) => {
        const moved = put.current.get(id)
        if (!moved) return
        places.x[at] = moved.x
        places.y[at] = moved.y
      })
      setRegion({ view, leftOut: asked?.leftOut ?? 0, elements: elementsOf(view, { ...places, columns: [] }) })
    })
    return () => {
      stale = true
    }
  }, [view, map, asked])
  /** The map moves by itself: the graph comes again where it comes to rest. */
  const drop = useCallback(() => {
    dropped.current++
    setRegion(undefined)
  }, [])
  useEffect(() => {
    if (!near) setRegion(undefined)
  }, [near])
  const move = useCallback((id: string, place: Point) => void put.current.set(id, place), [])
  return { region, move, error: near ? query.error : null, look, drop }
}
