'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'

/** One line of a list that opens to what it rests on. */
export function Disclosed(props: { label: string; line: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className="border-line border-b last:border-b-0">
      <div className="flex min-h-9 items-center gap-2 px-4 py-1.5">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={props.label}
          onClick={() => setOpen(!open)}
          className="-ml-1.5 flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-raised hover:text-ink"
        >
          <ChevronRight className={`size-3.5 transition-transform ${open ? 'rotate-90' : ''}`} aria-hidden="true" />
        </button>
        <div className="min-w-0 flex-1">{props.line}</div>
        {props.aside ? <div className="shrink-0 text-right text-muted text-xs">{props.aside}</div> : null}
      </div>
      {open ? (
        <div id={id} className="bg-bg px-4 py-3">
          {props.children}
        </div>
      ) : null}
    </li>
  )
}
