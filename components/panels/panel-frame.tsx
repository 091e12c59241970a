'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'

/** What every panel has: a kind over a title, a way to close it, and a body that scrolls. */
export function PanelFrame(props: {
  kind: string
  title: string
  mark?: ReactNode
  actions?: ReactNode
  onClose?: () => void
  children: ReactNode
}) {
  return (
    <section
      aria-label={`${props.kind}: ${props.title}`}
      className="flex max-h-full min-h-0 flex-1 flex-col bg-surface"
    >
      <header className="flex items-start gap-3 border-line border-b px-4 py-3">
        {props.mark ? <div className="mt-0.5 shrink-0">{props.mark}</div> : null}
        <div className="min-w-0 flex-1">
          <p className="text-muted text-xs">{props.kind}</p>
          <h2 className="font-semibold text-base text-ink wrap-anywhere">{props.title}</h2>
          {props.actions ? <div className="mt-2 flex flex-wrap gap-1.5">{props.actions}</div> : null}
        </div>
        {props.onClose ? (
          <IconButton label="Close the panel" onClick={props.onClose} className="-mt-1 -mr-2 size-8">
            <X size={16} />
          </IconButton>
        ) : null}
      </header>
      <div ref={reachable} className="min-h-0 flex-1 space-y-5 overflow-y-auto px-4 py-4 -outline-offset-2">
        {props.children}
      </div>
    </section>
  )
}

/** What scrolls must be reachable by keyboard, also where nothing in it takes the focus. */
export function reachable(element: HTMLElement | null) {
  if (element) element.tabIndex = 0
}

export function PanelPart(props: { title: ReactNode; count?: number; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 flex items-baseline gap-2 font-medium text-ink text-sm">
        {props.title}
        {props.count === undefined ? null : (
          <span className="figures font-normal text-muted text-xs">{props.count}</span>
        )}
      </h3>
      {props.children}
    </section>
  )
}
