'use client'

import { Button } from '#components/ui/button.tsx'
import type { LaidOut } from './use-layout.ts'

/** Places that were kept from an earlier visit are said, with the way back to the layout's own. */
export function MovedNotice({ laidOut: { moved, layAnew } }: { laidOut: LaidOut }) {
  if (moved === 0) return null
  return (
    <p className="absolute top-12 right-3 z-10 flex items-center gap-2 rounded-md border border-line bg-surface py-1 pr-1 pl-3 text-muted text-xs">
      {moved} {moved === 1 ? 'node stands' : 'nodes stand'} where you put {moved === 1 ? 'it' : 'them'}
      <Button look="quiet" small onClick={layAnew}>
        Lay out anew
      </Button>
    </p>
  )
}
