'use client'

import { useEffect, useRef } from 'react'
import { bandWords } from '#components/panels/view-panel.tsx'
import { type Band, bands } from '#lib/graph/view/view-types.ts'
import type { CameraStore } from './camera-store.ts'
import { card } from './layout/measures.ts'
import type { LaidOut } from './use-layout.ts'

/** Names of the bands across the top; they go along with the picture from side to side, without a render. */
export function BandHeadings({ laidOut, cameras }: { laidOut: LaidOut; cameras: CameraStore }) {
  const strip = useRef<HTMLDivElement>(null)
  const spans = spansOf(laidOut)
  useEffect(() =>
    cameras.subscribe(({ zoom, pan }, size) => {
      let last = Number.NEGATIVE_INFINITY
      for (const [at, heading] of [...(strip.current?.children ?? [])].entries()) {
        const span = spans[at]
        if (!span || !(heading instanceof HTMLElement)) continue
        const left = span.left * zoom + pan.x
        const right = span.right * zoom + pan.x
        const width = heading.offsetWidth
        // A heading stays in sight as long as its band is, and never runs over the one before.
        const wished = Math.max(8, Math.min((left + right) / 2 - width / 2, size.width - width - 8))
        const held = Math.min(Math.max(wished, left - 4), right - width + 4)
        const x = right - left > width ? held : (left + right) / 2 - width / 2
        const shown = right > 0 && left < size.width && x > last
        heading.style.transform = `translateX(${Math.round(x)}px)`
        heading.style.visibility = shown ? '' : 'hidden'
        if (shown) last = x + width + 4
      }
    }),
  )
  return (
    <div
      ref={strip}
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0 z-10 h-9 overflow-hidden border-line border-b bg-bg"
    >
      {spans.map(({ band, count }) => (
        <p key={band} className="absolute top-2 left-0 whitespace-nowrap text-xs">
          <span className="font-semibold text-ink">{bandWords[band].title}</span>{' '}
          <span className="text-faint">{count}</span>
        </p>
      ))}
    </div>
  )
}

function spansOf({ view, layout }: LaidOut): { band: Band; count: number; left: number; right: number }[] {
  const bandOf = new Map(view.nodes.map((node) => [node.id, node.band]))
  return bands.flatMap((band) => {
    let count = 0
    let left = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    layout.ids.forEach((id, at) => {
      if (bandOf.get(id) !== band) return
      count++
      left = Math.min(left, layout.x[at]! - card.width / 2)
      right = Math.max(right, layout.x[at]! + card.width / 2)
    })
    return count > 0 ? [{ band, count, left, right }] : []
  })
}
