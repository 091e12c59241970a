'use client'

import { type RefObject, useCallback } from 'react'
import type { GraphHandle } from './canvas.tsx'
import type { Point } from './point.ts'
import type { GraphPicture } from './use-graph-picture.ts'
import type { useGraphView } from './use-graph-view.ts'

/** What people do with the graph, for the canvas, the panel, the toolbar and the menus alike. */
export function useGraphActions(
  [address, setView]: ReturnType<typeof useGraphView>,
  { view, laidOut }: GraphPicture,
  canvas: RefObject<GraphHandle | undefined>,
) {
  const { expand } = address
  const select = useCallback((id: string | undefined) => setView({ select: id ?? null }), [setView])
  const show = useCallback((id: string) => canvas.current?.show(id), [canvas])
  /** From a link: select it and go there, too. */
  const follow = useCallback(
    (id: string) => {
      select(id)
      show(id)
    },
    [select, show],
  )
  const expandOrFold = useCallback(
    (id: string) => {
      const node = view?.nodes.find((one) => one.id === id)
      if (expand.includes(id)) setView({ expand: expand.filter((one) => one !== id) })
      else if (node?.expandable) setView({ expand: [...expand, id] })
    },
    [view, expand, setView],
  )
  const move = useCallback(
    (id: string, place: Point) => {
      if (!laidOut) return
      const at = laidOut.layout.ids.indexOf(id)
      if (at < 0) return
      // Pointer state belongs to the canvas; it is only kept for the next time the picture grows.
      laidOut.layout.x[at] = place.x
      laidOut.layout.y[at] = place.y
    },
    [laidOut],
  )
  return { select, show, follow, expandOrFold, move }
}

export type GraphActions = ReturnType<typeof useGraphActions>
