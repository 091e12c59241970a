'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that holds for the view until it is taken away. */
export function Chip({
  icon,
  onTakeAway,
  what,
  children,
}: {
  icon: ReactNode
  onTakeAway: () => void
  what: string
  children: ReactNode
}) {
  return (
    <li className="flex h-7 max-w-64 items-center gap-1 rounded-md border border-line bg-bg pl-2 [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:text-muted">
      {icon}
      <span className="min-w-0 truncate">{children}</span>
      <button
        type="button"
        aria-label={what}
        onClick={onTakeAway}
        className="flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-raised hover:text-ink"
      >
        <X size={13} aria-hidden="true" />
      </button>
    </li>
  )
}
