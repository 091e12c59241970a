'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'

/** What the picture leaves out. Put away, it is still told in the panel of the view. */
export function Notes({ notes }: { notes: string[] }) {
  const [away, setAway] = useState<string[]>([])
  const shown = notes.filter((note) => !away.includes(note))
  if (shown.length === 0) return null
  return (
    <ul className="absolute bottom-3 left-3 z-10 max-w-sm space-y-1 text-muted text-xs max-sm:right-3">
      {shown.map((note) => (
        <li
          key={note}
          className="flex w-fit items-start gap-1 rounded-md border border-line bg-surface py-1 pr-1 pl-2.5"
        >
          <span className="py-0.5">{note}</span>
          <IconButton label="Put this note away" small className="size-5" onClick={() => setAway([...away, note])}>
            <X size={13} />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
