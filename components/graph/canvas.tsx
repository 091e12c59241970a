'use client'

import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { CytoscapeStage } from './cytoscape/cytoscape-stage.ts'
import { type GraphHandle, handleOf } from './cytoscape/handle.ts'
import { bringIntoView, fitAll, lookAtFirst, uncover } from './cytoscape/looks.ts'
import { showTip } from './cytoscape/tip.ts'
import { walkableOf } from './cytoscape/walkable.ts'
import type { Elements } from './elements.ts'
import type { LaneBox } from './layout/lanes.ts'
import type { MenuPlace } from './menu-place.ts'
import type { Camera } from './paint/scene.ts'
import { forgetTexts } from './paint/text.ts'
import type { LitPath } from './path.ts'
import type { Point } from './point.ts'
import { type Direction, stepFrom } from './walk.ts'

export interface GraphCanvasProps {
  elements: Elements
  /** Grounds below everything. */
  boxes?: LaneBox[] | undefined
  /** Changes when another picture is drawn rather than this one grown; the camera then starts anew. */
  pictureKey: string
  /** Drawn over another picture, which shines through: the camera starts where that one's is. */
  over?: Camera
  lit?: LitPath
  selected?: string
  label: string
  onReady(handle: GraphHandle | undefined): void
  onSelect(id: string | undefined): void
  onExpand(id: string): void
  onMove(id: string, place: Point): void
  onCamera(camera: Camera, size: { width: number; height: number }): void
  onCurrent(node: GraphNode | undefined): void
  /** A menu is asked for, by the right button, a long touch or the keyboard. */
  onMenu(place: MenuPlace): void
  onKey(key: '/' | '?'): void
}

/** For end-to-end tests and the bench: the stage hangs on its element. */
interface Host extends HTMLDivElement {
  lanyardGraph?: CytoscapeStage
}

const directions = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

/** Cytoscape's one instance on the page; what is done to it lies in `cytoscape/`. Elements come in, what people do goes out as calls. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { elements, pictureKey, lit, selected, boxes } = props
  const frame = useRef<Host>(null)
  const container = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLCanvasElement>(null)
  const above = useRef<HTMLCanvasElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const stage = useRef<CytoscapeStage>(undefined)
  /** The picture that the camera was put on. */
  const picture = useRef<string>(undefined)

  const menu = useEffectEvent((id: string) => openMenu(id))
  const acts = useEffectEvent(() => props)
  const overAtFirst = useEffectEvent(() => props.over)

  useEffect(() => {
    const host = frame.current!
    const made = new CytoscapeStage(
      host,
      { container: container.current!, below: below.current!, above: above.current! },
      {
        onSelect: (id) => acts().onSelect(id),
        onExpand: (id) => acts().onExpand(id),
        onMove: (id, place) => acts().onMove(id, place),
        onMenu: (id) => menu(id),
        onHover: (element) =>
          tip.current && showTip(tip.current, element?.node, element && made.screenBox(element.node.id)),
        onPainted: (camera, size) => acts().onCamera(camera, size),
      },
    )
    stage.current = made
    host.lanyardGraph = made
    host.tabIndex = 0
    const resized = new ResizeObserver(() => made.measure())
    resized.observe(host)
    const themed = new MutationObserver(() => made.theme())
    themed.observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] })
    if (document.fonts.status === 'loading')
      document.fonts.ready.then(() => {
        forgetTexts()
        made.repaint()
      })
    acts().onReady(handleOf(made))
    return () => {
      acts().onReady(undefined)
      resized.disconnect()
      themed.disconnect()
      made.stop()
      delete host.lanyardGraph
      stage.current = undefined
      // The next stage, after StrictMode's rehearsal, needs its first look as well.
      picture.current = undefined
    }
  }, [])

  useEffect(() => stage.current?.look({ lit, selected, boxes }), [lit, selected, boxes])

  useEffect(() => {
    const at = stage.current
    if (!at) return
    at.put(elements)
    if (picture.current === pictureKey || elements.nodes.length === 0) return
    picture.current = pictureKey
    at.look({ current: undefined })
    const over = overAtFirst()
    if (over) at.moveTo(over)
    else lookAtFirst(at)
  }, [elements, pictureKey])

  // On a narrow screen the panel lies over the graph: what was selected is brought into the part that is free.
  useEffect(() => {
    const frames = requestAnimationFrame(() => {
      if (stage.current && selected) uncover(stage.current, selected)
    })
    return () => cancelAnimationFrame(frames)
  }, [selected])

  function openMenu(id: string) {
    const bounds = frame.current?.getBoundingClientRect()
    const box = stage.current?.screenBox(id)
    if (bounds && box) props.onMenu({ node: id, x: bounds.x + box.x, y: bounds.y + box.bottom })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const at = stage.current
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = at.looks.current ?? selected
    const direction = directions.get(event.key)
    if (direction) goTo(stepFrom(chosen, direction, walkableOf(at.elements)))
    else if (event.key === 'Enter' && at.looks.current) props.onSelect(at.looks.current)
    else if ((event.key === '+' || event.key === '=') && chosen) props.onExpand(chosen)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (chosen) openMenu(chosen)
    } else if (event.key === 'Escape' && selected) props.onSelect(undefined)
    else if (event.key === 'f') fitAll(at)
    else if (event.key === '/' || event.key === '?') props.onKey(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function goTo(id: string | undefined) {
    const node = id === undefined ? undefined : stage.current?.nodes.get(id)?.node
    if (!node) return
    stage.current!.look({ current: node.id })
    bringIntoView(stage.current!, node.id)
    props.onCurrent(node)
  }

  return (
    <div
      ref={frame}
      role="application"
      data-graph-canvas
      aria-label={props.label}
      aria-describedby="graph-keys"
      data-lit={lit?.nodes.size}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={(event) => {
        // Its own menu gives the focus back.
        if (event.relatedTarget?.closest('[role=menu]')) return
        stage.current?.look({ current: undefined })
      }}
      className={`graph-theme group absolute inset-0 touch-none select-none overflow-hidden ${props.over ? '' : 'bg-bg'} focus-visible:outline-2 focus-visible:-outline-offset-2`}
    >
      <canvas ref={below} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      <div ref={container} className="size-full" />
      <canvas ref={above} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      <div
        ref={tip}
        hidden
        aria-hidden
        className="pointer-events-none absolute top-0 left-0 z-10 max-w-80 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-muted text-xs shadow-float first-line:font-medium first-line:text-ink"
      />
    </div>
  )
}
