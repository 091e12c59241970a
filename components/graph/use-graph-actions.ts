'use client'

import { type RefObject, useCallback } from 'react'
import type { GraphHandle } from './cytoscape/handle.ts'
import type { Lens } from './lens.ts'
import type { GraphPicture } from './use-graph-picture.ts'
import { unfocused, type useGraphView } from './use-graph-view.ts'

/** What people do with the graph, for the canvas, the panel, the toolbar and the menus alike. */
export function useGraphActions(
  [address, setView]: ReturnType<typeof useGraphView>,
  { view, moves }: GraphPicture,
  canvas: RefObject<GraphHandle | undefined>,
) {
  const { expand, select: selected } = address
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
      else if (node?.expandable)
        // A fold is no more once it is open.
        setView({ expand: [...expand, id], ...(node.kind === 'fold' && selected === id ? { select: null } : {}) })
    },
    [view, expand, selected, setView],
  )
  /** First degree first: one line in and one out. */
  const focusOn = (id: string) => setView({ focus: id, select: id, inward: 1, outward: 1, further: [], ...wholeLens() })
  const wholeLens = () => (address.lens === 'path' || isAnchored(address.lens) ? { lens: 'assignments' as const } : {})
  const lookThrough = (lens: Lens, id: string) => setView({ ...unfocused, lens, focus: id, select: id })
  const chooseLens = (lens: Lens) => {
    if (isAnchored(lens)) setView({ ...unfocused, lens, focus: address.select ?? address.focus })
    else if (lens === 'path') setView({ ...unfocused, lens, from: address.select ?? address.focus })
    else setView({ lens, ...(address.lens === 'path' || isAnchored(address.lens) ? unfocused : {}) })
  }
  const hide = (expression: string) => setView({ hide: [...new Set([...address.hide, expression])] })
  const toggleHidden = (expression: string) =>
    address.hide.includes(expression)
      ? setView({ hide: address.hide.filter((one) => one !== expression) })
      : hide(expression)
  const pathFrom = (id: string) =>
    setView({ ...unfocused, lens: 'path', from: id, focus: address.lens === 'path' ? address.focus : null })
  const pathTo = (id: string) =>
    setView({ ...unfocused, lens: 'path', focus: id, from: address.from ?? otherThan(id, address.select) })
  const expandFurther = (way: 'in' | 'out', id: string) =>
    setView({ further: [...new Set([...address.further, `${way}:${id}`])] })
  const pinOrUnpin = (id: string) =>
    setView({
      pinned: address.pinned.includes(id) ? address.pinned.filter((one) => one !== id) : [...address.pinned, id],
    })
  return {
    select,
    show,
    follow,
    expandOrFold,
    move: moves.move,
    focusOn,
    lookThrough,
    chooseLens,
    hide,
    toggleHidden,
    pathFrom,
    pathTo,
    expandFurther,
    pinOrUnpin,
  }
}

const isAnchored = (lens: Lens) => lens === 'reach' || lens === 'become'
const otherThan = (id: string, other: string | null) => (other === id ? null : other)

export type GraphActions = ReturnType<typeof useGraphActions>
