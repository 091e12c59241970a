'use client'

import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { zoomRange } from './camera.ts'
import { curveOf, nearestCurve } from './curve.ts'
import { type GraphHandle, handleOf } from './cytoscape/handle.ts'
import { bringIntoView, fitAll, lookAtFirst, uncover } from './cytoscape/looks.ts'
import { sceneIn } from './cytoscape/scene-in.ts'
import { bend, sync } from './cytoscape/sync.ts'
import { showTip } from './cytoscape/tip.ts'
import { walkableOf } from './cytoscape/walkable.ts'
import type { Elements } from './elements.ts'
import type { LaneBox } from './layout/lanes.ts'
import type { MenuPlace } from './menu-place.ts'
import { paintBoxes } from './paint/boxes.ts'
import { fitCanvas } from './paint/fit-canvas.ts'
import { plusPlace } from './paint/marks.ts'
import { type Palette, paletteOf } from './paint/palette.ts'
import { type Camera, paintScene } from './paint/scene.ts'
import { forgetTexts } from './paint/text.ts'
import type { LitPath } from './path.ts'
import type { Point } from './point.ts'
import { styleOf } from './style.ts'
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

/** For end-to-end tests: the instance hangs on its container. */
interface Host extends HTMLDivElement {
  lanyardCy?: Core
}

const directions = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

/** Cytoscape's one instance; what is done to it lies in `cytoscape/`. Elements come in, what people do goes out as calls. */
export default function GraphCanvas(props: GraphCanvasProps) {
  const { elements, pictureKey, lit, selected } = props
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<Host>(null)
  const ground = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const open = useRef<Core>(null)
  const palette = useRef<Palette>(null)
  const shown = useRef<{ current?: string; hovered?: string; picture?: string }>({})

  const sceneOf = useEffectEvent((cy: Core) => {
    const { current, hovered } = shown.current
    return sceneIn(cy, { lit, selected, current, hovered, boxes: props.boxes })
  })
  const cameraOf = (cy: Core): Camera => ({ zoom: cy.zoom(), pan: cy.pan() })

  const paint = useEffectEvent(() => {
    const cy = open.current
    const canvas = overlay.current
    const context = canvas?.getContext('2d')
    if (!cy || !canvas || !context || !palette.current) return
    const size = { width: cy.width(), height: cy.height() }
    fitCanvas(canvas, context, size)
    paintGround(size)
    paintScene(context, sceneOf(cy), palette.current, cameraOf(cy), size)
    props.onCamera(cameraOf(cy), size)
  })

  /** On a canvas below Cytoscape's own. */
  function paintGround(size: { width: number; height: number }) {
    const context = ground.current?.getContext('2d')
    if (!context || !open.current || !palette.current) return
    fitCanvas(ground.current!, context, size)
    paintBoxes(context, props.boxes ?? [], palette.current, cameraOf(open.current))
  }

  const tapped = useEffectEvent((at: Point, node?: NodeSingular) => {
    const cy = open.current
    if (!cy) return
    if (node) {
      const { x, y } = node.position()
      const isOnPlus = Math.hypot(at.x - x - plusPlace.x, at.y - y - plusPlace.y) < plusPlace.reach
      if (isOnPlus && cy.zoom() > 0.6 && (node.data('node') as GraphNode).expandable) props.onExpand(node.id())
      else props.onSelect(node.id())
      return
    }
    const curves = cy
      .edges()
      .map((edge): [string, ReturnType<typeof curveOf>] => [
        edge.id(),
        curveOf(edge.source().position(), edge.target().position()),
      ])
    props.onSelect(nearestCurve(at, curves, 7 / cy.zoom()))
  })

  const hovered = useEffectEvent((node?: NodeSingular) => {
    shown.current.hovered = node?.id()
    if (host.current) host.current.style.cursor = node ? 'pointer' : ''
    if (tip.current) showTip(tip.current, node)
  })

  const menu = useEffectEvent((node: NodeSingular) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return
    const { x, y } = node.renderedPosition()
    props.onMenu({ node: node.id(), x: box.x + x, y: box.y + y + node.renderedHeight() / 2 })
  })
  const overAtFirst = useEffectEvent(() => props.over)
  const firstLook = useEffectEvent(() => [selected, props.boxes] as const)
  const expand = useEffectEvent((id: string) => props.onExpand(id))
  const moved = useEffectEvent((node: NodeSingular) => props.onMove(node.id(), { ...node.position() }))
  const ready = useEffectEvent((handle: GraphHandle | undefined) => props.onReady(handle))

  useEffect(() => {
    const container = host.current!
    palette.current = paletteOf(container)
    const cy = cytoscape({
      container,
      style: styleOf(palette.current),
      layout: { name: 'preset' },
      minZoom: zoomRange.least,
      maxZoom: zoomRange.most,
      autounselectify: true,
      boxSelectionEnabled: false,
    })
    container.lanyardCy = cy
    frame.current!.tabIndex = 0
    open.current = cy
    cy.on('render', () => paint())
    cy.on('tap', (event) => tapped(event.position, event.target === cy ? undefined : event.target))
    cy.on('dbltap', 'node', (event) => expand(event.target.id()))
    cy.on('cxttap taphold', 'node', (event) => menu(event.target))
    cy.on('mouseover', 'node', (event) => hovered(event.target))
    cy.on('mouseout viewport grab', () => hovered())
    cy.on('drag', 'node', (event) => bend(event.target))
    cy.on('free', 'node', (event) => moved(event.target))
    const resized = new ResizeObserver(() => cy.resize())
    resized.observe(container)
    const themed = new MutationObserver(() => {
      palette.current = paletteOf(container)
      cy.style(styleOf(palette.current))
    })
    themed.observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] })
    let closed = false
    document.fonts.ready.then(() => {
      forgetTexts()
      if (!closed) paint()
    })
    ready(handleOf(cy, () => ({ scene: { ...sceneOf(cy) }, palette: palette.current! }), frame.current!))
    return () => {
      closed = true
      ready(undefined)
      resized.disconnect()
      themed.disconnect()
      cy.destroy()
      delete container.lanyardCy
      open.current = null
    }
  }, [])

  useEffect(() => {
    const cy = open.current
    if (!cy) return
    if (elements) sync(cy, elements)
    if (shown.current.picture !== pictureKey && elements.nodes.length > 0) {
      shown.current = { picture: pictureKey }
      const over = overAtFirst()
      if (over) cy.viewport(over)
      else lookAtFirst(cy, ...firstLook())
    }
    return () => {
      // The next instance, after StrictMode's rehearsal, needs its first look as well.
      if (cy.destroyed()) shown.current.picture = undefined
    }
  }, [elements, pictureKey])

  // On a narrow screen the panel lies over the graph: what was selected is brought into the part that is free.
  useEffect(() => {
    const frames = requestAnimationFrame(() => {
      if (open.current && selected && frame.current) uncover(open.current, selected, frame.current)
    })
    return () => cancelAnimationFrame(frames)
  }, [selected])

  // Whatever made this render may be on the picture.
  useEffect(() => {
    paint()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const cy = open.current
    if (!cy || event.ctrlKey || event.metaKey || event.altKey) return
    const { current } = shown.current
    const direction = directions.get(event.key)
    if (direction) goTo(stepFrom(current ?? selected, direction, walkableOf(cy)))
    else if (event.key === 'Enter' && current) props.onSelect(current)
    else if ((event.key === '+' || event.key === '=') && (current ?? selected)) props.onExpand((current ?? selected)!)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const node = cy.getElementById(current ?? selected ?? '')
      if (node.nonempty() && node.isNode()) menu(node)
    } else if (event.key === 'Escape') props.onSelect(undefined)
    else if (event.key === 'f') fitAll(cy)
    else if (event.key === '/' || event.key === '?') props.onKey(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function goTo(id: string | undefined) {
    const cy = open.current
    if (!cy || !id) return
    shown.current.current = id
    bringIntoView(cy, id)
    props.onCurrent(cy.getElementById(id).data('node') as GraphNode)
    paint()
  }

  return (
    <div
      ref={frame}
      role="application"
      aria-label={props.label}
      aria-describedby="graph-keys"
      data-lit={lit?.nodes.size}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={(event) => {
        // Its own menu gives the focus back.
        if (event.relatedTarget?.closest('[role=menu]')) return
        shown.current.current = undefined
        paint()
      }}
      className={`graph-theme group absolute inset-0 touch-none overflow-hidden ${props.over ? '' : 'bg-bg'} focus-visible:outline-2 focus-visible:-outline-offset-2`}
    >
      <canvas ref={ground} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      <div ref={host} data-graph-canvas className="size-full" />
      <canvas ref={overlay} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      <div
        ref={tip}
        hidden
        aria-hidden
        className="pointer-events-none absolute top-0 left-0 z-10 max-w-80 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-muted text-xs shadow-float first-line:font-medium first-line:text-ink"
      />
    </div>
  )
}
