'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { forgetPlaces, placesIn } from './kept-places.ts'
import { layeredGraphOf } from './layout/layered-graph.ts'
import type { Layout } from './layout/layout.ts'
import { type LayoutWorker, startLayoutWorker } from './layout/layout-in-worker.ts'
import type { Point } from './point.ts'

export interface LaidOut {
  view: GraphView
  layout: Layout
  key: string
  /** The view that places moved by hand are kept for. */
  places: string
  /** Nodes that this step added to the picture; empty for a new picture. */
  appeared: string[]
  /** How many nodes stand where they were put by hand on an earlier visit. */
  moved: number
  /** Forgets what was moved by hand. */
  layAnew(): void
}

export interface LayoutWish {
  /** While it stays, the picture grows: what was drawn, or moved by hand, keeps its place. Another key is another picture. */
  key: string
  /** The view as it is remembered from visit to visit. */
  places: string
  boxes: boolean
}

/** Positions for a view. */
export function useLayout(
  view: GraphView | undefined,
  { key, places, boxes }: LayoutWish,
  stage: RefObject<HTMLElement | null>,
): LaidOut | undefined {
  const [laidOut, setLaidOut] = useState<LaidOut>()
  const [turn, setTurn] = useState(0)
  const last = useRef<LaidOut>(undefined)
  const worker = useRef<LayoutWorker>(undefined)
  useEffect(() => {
    const started = startLayoutWorker()
    worker.current = started
    return () => started.stop()
  }, [])
  useEffect(() => {
    if (!view || !worker.current) return
    let stale = false
    const whole = `${turn} ${key}`
    const previous = last.current?.key === whole ? last.current.layout : undefined
    const { clientWidth, clientHeight } = stage.current ?? document.documentElement
    const viewport = { width: Math.max(clientWidth, 320), height: Math.max(clientHeight - 60, 320) }
    worker.current.layoutOf(layeredGraphOf(view, boxes), { viewport, previous }).then((layout) => {
      if (stale) return
      const known = previous && new Set(previous.ids)
      const appeared = known ? layout.ids.filter((id) => !known.has(id)) : []
      const moved = known ? (last.current?.moved ?? 0) : putBack(layout, placesIn(places))
      const layAnew = () => {
        forgetPlaces(places)
        setTurn(turn + 1)
      }
      last.current = { view, layout, key: whole, places, appeared, moved, layAnew }
      setLaidOut(last.current)
    })
    return () => {
      stale = true
    }
  }, [view, key, places, boxes, turn, stage])
  return laidOut
}

/** @returns how many of the kept places there is a node for */
function putBack({ ids, x, y }: Layout, kept: Map<string, Point>): number {
  let moved = 0
  if (kept.size === 0) return moved
  ids.forEach((id, at) => {
    const place = kept.get(id)
    if (!place) return
    x[at] = place.x
    y[at] = place.y
    moved++
  })
  return moved
}
