'use client'

import { type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import { boxOf } from './camera.ts'
import type { CameraStore, Size } from './camera-store.ts'
import { card } from './layout/measures.ts'
import { paletteOf } from './paint/palette.ts'
import type { Camera } from './paint/scene.ts'
import type { LitPath } from './path.ts'
import type { Point } from './point.ts'
import type { LaidOut } from './use-layout.ts'

const most = { width: 168, height: 104 }

/** The whole picture in the corner; a click or drag goes there. Gone while everything is in view anyway. */
export function Minimap(props: {
  laidOut: LaidOut
  lit?: LitPath
  cameras: CameraStore
  onCentre: (place: Point) => void
}) {
  const { laidOut, lit, cameras } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { around, box, scale } = mapOf(laidOut)
  const look = useEffectEvent(({ zoom, pan }: Camera, { width, height }: Size) => {
    const seen = {
      left: -pan.x / zoom,
      top: -pan.y / zoom,
      right: (width - pan.x) / zoom,
      bottom: (height - pan.y) / zoom,
    }
    const isAll =
      seen.left <= around.left && seen.top <= around.top && seen.right >= around.right && seen.bottom >= around.bottom
    if (canvas.current?.parentElement) canvas.current.parentElement.style.visibility = isAll ? 'hidden' : ''
    const style = frame.current?.style
    if (!style) return
    style.transform = `translate(${(seen.left - box.left) * scale}px, ${(seen.top - box.top) * scale}px)`
    style.width = `${(seen.right - seen.left) * scale}px`
    style.height = `${(seen.bottom - seen.top) * scale}px`
  })
  useEffect(() => {
    const draw = () => canvas.current && paint(canvas.current, laidOut, lit)
    draw()
    const themed = new MutationObserver(draw)
    themed.observe(document.documentElement, { attributeFilter: ['class', 'data-theme'] })
    return () => themed.disconnect()
  }, [laidOut, lit])
  useEffect(() => cameras.subscribe((camera, size) => look(camera, size)))
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const bounds = event.currentTarget.getBoundingClientRect()
    props.onCentre({
      x: box.left + (event.clientX - bounds.left) / scale,
      y: box.top + (event.clientY - bounds.top) / scale,
    })
  }
  return (
    <div
      aria-hidden="true"
      onPointerDown={go}
      onPointerMove={go}
      className="graph-theme absolute right-3 bottom-3 z-10 cursor-crosshair overflow-hidden rounded-md border border-line-strong bg-surface/90 shadow-float max-sm:hidden"
    >
      <canvas
        ref={canvas}
        width={Math.ceil((box.right - box.left) * scale * 2)}
        height={Math.ceil((box.bottom - box.top) * scale * 2)}
        style={{ width: (box.right - box.left) * scale, height: (box.bottom - box.top) * scale }}
        className="block"
      />
      <div
        ref={frame}
        className="pointer-events-none absolute top-0 left-0 rounded-xs border-2 border-accent bg-accent/10"
      />
    </div>
  )
}

function mapOf({ layout }: LaidOut) {
  const around = boxOf(layout.ids.map((_, at) => ({ x: layout.x[at]!, y: layout.y[at]! }))) ?? {
    left: 0,
    top: 0,
    right: 1,
    bottom: 1,
  }
  const box = { left: around.left - 60, top: around.top - 40, right: around.right + 60, bottom: around.bottom + 40 }
  return { around, box, scale: Math.min(most.width / (box.right - box.left), most.height / (box.bottom - box.top)) }
}

function paint(canvas: HTMLCanvasElement, laidOut: LaidOut, lit: LitPath | undefined) {
  const context = canvas.getContext('2d')
  if (!context) return
  const palette = paletteOf(canvas)
  const { box, scale } = mapOf(laidOut)
  const nodes = new Map<string, GraphNode>(laidOut.view.nodes.map((node) => [node.id, node]))
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.setTransform(scale * 2, 0, 0, scale * 2, -box.left * scale * 2, -box.top * scale * 2)
  const { ids, x, y } = laidOut.layout
  ids.forEach((id, at) => {
    const node = nodes.get(id)
    if (!node) return
    context.globalAlpha = lit ? (lit.nodes.has(id) ? 1 : 0.16) : 0.6
    context.fillStyle = node.badge
      ? (palette.severity.get(node.badge.severity) ?? palette.muted)
      : (palette.category.get(node.category) ?? palette.muted)
    context.fillRect(x[at]! - card.width / 2, y[at]! - card.height / 2, card.width, card.height)
  })
}
