'use client'

import { Minus, Plus, Scan } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { CameraStore } from './camera-store.ts'
import type { GraphHandle } from './cytoscape/handle.ts'

/** How near one is, and the ways nearer and further. The figure follows the camera without a render. */
export function ZoomTools(props: { cameras: CameraStore; canvas: RefObject<GraphHandle | undefined> }) {
  const { cameras, canvas } = props
  const figure = useRef<HTMLSpanElement>(null)
  useEffect(
    () =>
      cameras.subscribe(({ zoom }) => {
        const text = `${Math.round(zoom * 100)} %`
        if (figure.current && figure.current.textContent !== text) figure.current.textContent = text
      }),
    [cameras],
  )
  const zoomBy = (factor: number) => canvas.current?.zoomBy(factor)
  return (
    <div className="flex shrink-0 items-center">
      <IconButton small label="Zoom out" onClick={() => zoomBy(1 / 1.3)}>
        <Minus size={14} />
      </IconButton>
      <span ref={figure} className="figures w-11 text-center" />
      <IconButton small label="Zoom in" onClick={() => zoomBy(1.3)}>
        <Plus size={14} />
      </IconButton>
      <IconButton small label="Fit everything in (F)" onClick={() => canvas.current?.fit()}>
        <Scan size={14} />
      </IconButton>
    </div>
  )
}
