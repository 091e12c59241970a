'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { layeredGraphOf } from './layout/layered-graph.ts'
import type { Layout } from './layout/layout.ts'
import { type LayoutWorker, startLayoutWorker } from './layout/layout-in-worker.ts'

export interface LaidOut {
  view: GraphView
  layout: Layout
  key: string
  /** Nodes that this step added to the picture; empty for a new picture. */
  appeared: string[]
}

/**
 * Positions for a view. While `key` stays, the picture grows: what was drawn, or moved by hand, keeps its place. Another
 * key is another picture.
 */
export function useLayout(
  view: GraphView | undefined,
  key: string,
  stage: RefObject<HTMLElement | null>,
): LaidOut | undefined {
  const [laidOut, setLaidOut] = useState<LaidOut>()
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
    const previous = last.current?.key === key ? last.current.layout : undefined
    const { clientWidth, clientHeight } = stage.current ?? document.documentElement
    const viewport = { width: Math.max(clientWidth, 320), height: Math.max(clientHeight - 60, 320) }
    worker.current.layoutOf(layeredGraphOf(view), { viewport, previous }).then((layout) => {
      if (stale) return
      const known = previous && new Set(previous.ids)
      const appeared = known ? layout.ids.filter((id) => !known.has(id)) : []
      last.current = { view, layout, key, appeared }
      setLaidOut(last.current)
    })
    return () => {
      stale = true
    }
  }, [view, key, stage])
  return laidOut
}
