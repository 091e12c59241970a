'use client'

import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { boxOf, cameraOn, clampZoom, firstCamera, isInView, zoomRange } from './camera.ts'
import { curveOf, nearestCurve } from './curve.ts'
import type { DrawnEdge } from './drawn-edges.ts'
import { type Elements, shapeOf } from './elements.ts'
import { plusPlace } from './paint/marks.ts'
import { type Palette, paletteOf } from './paint/palette.ts'
import { pictureOf, pictureScale } from './paint/picture.ts'
import { type Camera, paintScene, type Scene } from './paint/scene.ts'
import { forgetTexts } from './paint/text.ts'
import type { LitPath } from './path.ts'
import type { Point } from './point.ts'
import { styleOf } from './style.ts'
import { type Direction, stepFrom } from './walk.ts'

/** What the toolbar, the minimap and the find field ask of the canvas. */
export interface GraphHandle {
  fit(): void
  zoomBy(factor: number): void
  /** Brings a node into view without changing the zoom, unless names would be too small to read. */
  show(id: string): void
  centre(place: Point): void
  picture(): Promise<Blob>
  focus(): void
}

export interface GraphCanvasProps {
  elements: Elements
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

/** The one place that touches Cytoscape. Data come in as elements, what people do goes out as calls. */
export default function GraphCanvas(props: GraphCanvasProps) {
  const { elements, pictureKey, lit, selected } = props
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<Host>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const open = useRef<Core>(null)
  const palette = useRef<Palette>(null)
  const shown = useRef<{ current?: string; hovered?: string; picture?: string }>({})

  const sceneOf = useEffectEvent(
    (cy: Core): Scene => ({
      nodes: cy.nodes().map((node) => ({ node: node.data('node') as GraphNode, place: node.position() })),
      // Only what stays lit is painted here, and that is little: the rest is Cytoscape's.
      edges: [...(lit?.edges ?? [])].flatMap((id) => {
        const edge = cy.getElementById(id)
        if (edge.empty()) return []
        return [{ edge: edge.data('edge') as DrawnEdge, from: edge.source().position(), to: edge.target().position() }]
      }),
      changed: cy.edges('.gone, .cut, .gained, .changed').map((edge) => ({
        edge: edge.data('edge') as DrawnEdge,
        from: edge.source().position(),
        to: edge.target().position(),
      })),
      lit,
      selected,
      current: shown.current.current,
      hovered: shown.current.hovered,
    }),
  )
  const cameraOf = (cy: Core): Camera => ({ zoom: cy.zoom(), pan: cy.pan() })

  const paint = useEffectEvent(() => {
    const cy = open.current
    const canvas = overlay.current
    const context = canvas?.getContext('2d')
    if (!cy || !canvas || !context || !palette.current) return
    const size = { width: cy.width(), height: cy.height() }
    const ratio = window.devicePixelRatio || 1
    if (canvas.width !== Math.round(size.width * ratio)) canvas.width = Math.round(size.width * ratio)
    if (canvas.height !== Math.round(size.height * ratio)) canvas.height = Math.round(size.height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, size.width, size.height)
    paintScene(context, sceneOf(cy), palette.current, cameraOf(cy), size)
    props.onCamera(cameraOf(cy), size)
  })

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
    const seen = node?.data('node') as GraphNode | undefined
    shown.current.hovered = seen?.id
    if (host.current) host.current.style.cursor = node ? 'pointer' : ''
    if (!tip.current) return
    tip.current.hidden = !seen
    if (!seen || !node) return
    const opens = seen.expandable
      ? `Double-click opens ${seen.expandable.count ?? 'what is inside'}${seen.expandable.count ? ' more' : ''}.`
      : ''
    tip.current.replaceChildren(...[seen.label, seen.sublabel, opens].filter(Boolean).map((text) => line(text)))
    const place = node.renderedPosition()
    const below = place.y + node.renderedHeight() / 2 + 8
    tip.current.style.transform = `translate(${Math.round(Math.max(8, place.x - 120))}px, ${Math.round(below)}px)`
  })

  const selectedAtFirst = useEffectEvent(() => selected)
  const overAtFirst = useEffectEvent(() => props.over)
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
      else lookAtFirst(cy, selectedAtFirst())
    }
    return () => {
      // The next instance, after StrictMode's rehearsal, needs its first look as well.
      if (cy.destroyed()) shown.current.picture = undefined
    }
  }, [elements, pictureKey])

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
    else if (event.key === 'Escape') props.onSelect(undefined)
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
      onBlur={() => {
        shown.current.current = undefined
        paint()
      }}
      className={`graph-theme group absolute inset-0 touch-none overflow-hidden ${props.over ? '' : 'bg-bg'} focus-visible:outline-2 focus-visible:-outline-offset-2`}
    >
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

function line(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  element.className = 'break-words'
  return element
}

/** Survivors keep their place in Cytoscape; what left goes, what is new comes, what changed is told. */
function sync(cy: Core, { nodes, edges }: Elements) {
  const wanted = new Set([...nodes, ...edges].map((element) => element.data.id))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    const fresh: cytoscape.ElementDefinition[] = []
    for (const element of [...nodes, ...edges]) {
      const known = cy.getElementById(element.data.id)
      // Cytoscape keeps and changes what it is given.
      const data = { ...element.data }
      if (known.empty()) {
        fresh.push(
          element.group === 'nodes' ? { ...element, data, position: { ...element.position } } : { ...element, data },
        )
        continue
      }
      known.data(data).classes(element.classes)
      if (element.group === 'nodes') known.position({ ...element.position })
    }
    cy.add(fresh)
  })
}

function bend(node: NodeSingular) {
  node.connectedEdges().forEach((edge) => {
    const { bow, ...controls } = shapeOf(edge.source().position(), edge.target().position())
    edge.data(controls).toggleClass('bow', bow)
  })
}

const sizeOf = (cy: Core) => ({ width: cy.width(), height: cy.height() })
const placesOf = (cy: Core) => cy.nodes().map((node) => node.position())

/** The top of the picture; where a link brings something selected along, that. */
function lookAtFirst(cy: Core, selected: string | undefined) {
  const box = boxOf(placesOf(cy))
  if (!box) return
  cy.viewport(firstCamera(box, sizeOf(cy)))
  if (selected === undefined) return
  const edge = cy.edges().filter((one) => one.id() === selected)
  if (edge.nonempty()) bringIntoView(cy, edge[0]!.source().id())
  else if (cy.getElementById(selected).nonempty()) bringIntoView(cy, selected)
}

function fitAll(cy: Core) {
  const box = boxOf(placesOf(cy))
  if (box) cy.viewport(cameraOn(box, sizeOf(cy)))
}

function bringIntoView(cy: Core, id: string, zoom = cy.zoom()) {
  const place = cy.getElementById(id).position()
  const { width, height } = sizeOf(cy)
  if (zoom === cy.zoom() && isInView(place, { zoom, pan: cy.pan() }, { width, height })) return
  const x = place.x * zoom + cy.pan().x
  const isAcross = zoom === cy.zoom() && x > 60 && x < width - 60
  cy.viewport({ zoom, pan: { x: isAcross ? cy.pan().x : width / 2 - place.x * zoom, y: height / 2 - place.y * zoom } })
}

const walkableOf = (cy: Core) => ({
  places: new Map(cy.nodes().map((node) => [node.id(), node.position()])),
  bandOf: new Map(cy.nodes().map((node) => [node.id(), (node.data('node') as GraphNode).band])),
  edges: cy.edges().map((edge) => edge.data('edge') as DrawnEdge),
})

function handleOf(cy: Core, seen: () => { scene: Scene; palette: Palette }, frame: HTMLElement): GraphHandle {
  return {
    fit: () => fitAll(cy),
    zoomBy(factor) {
      const { width, height } = sizeOf(cy)
      cy.zoom({ level: clampZoom(cy.zoom() * factor), renderedPosition: { x: width / 2, y: height / 2 } })
    },
    show(id) {
      if (cy.getElementById(id).nonempty()) bringIntoView(cy, id, Math.max(cy.zoom(), 0.62))
    },
    centre({ x, y }) {
      const { width, height } = sizeOf(cy)
      cy.pan({ x: width / 2 - x * cy.zoom(), y: height / 2 - y * cy.zoom() })
    },
    async picture() {
      const bounds = cy.elements().boundingBox({ includeLabels: false, includeOverlays: false })
      const edges = await cy.png({ full: true, scale: pictureScale(bounds), output: 'blob-promise' })
      const { scene, palette } = seen()
      return pictureOf(edges, bounds, scene, palette)
    },
    focus: () => frame.focus(),
  }
}
