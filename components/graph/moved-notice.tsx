'use client'

import { Button } from '#components/ui/button.tsx'
import type { LaidOut } from './use-layout.ts'

/** Places that were kept from an earlier visit are said, with the way back to the layout's own. */
export function MovedNotice({ laidOut: { moved, layAnew } }: { laidOut: LaidOut }) {
  if (moved === 0) return null
  return (
    <p className="flex items-center gap-1">
      {moved} {moved === 1 ? 'node stands' : 'nodes stand'} where you put {moved === 1 ? 'it' : 'them'}
      <Button look="quiet" small onClick={layAnew}>
        Lay out anew
      </Button>
    </p>
  )
}
