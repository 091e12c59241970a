'use client'

import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { LaidOut } from './use-layout.ts'

/** Says what an expansion added, and offers to go there: the picture itself does not jump. */
export function Appeared({ laidOut, onShow }: { laidOut: LaidOut; onShow: (id: string) => void }) {
  const [over, setOver] = useState<LaidOut>()
  useEffect(() => {
    const timer = setTimeout(() => setOver(laidOut), 8_000)
    return () => clearTimeout(timer)
  }, [laidOut])
  const [first] = laidOut.appeared
  if (first === undefined || over === laidOut) return null
  const count = laidOut.appeared.length
  return (
    <p
      role="status"
      className="absolute top-12 right-3 left-3 z-20 mx-auto flex w-fit items-center gap-2 rounded-md border border-line-strong bg-surface py-1 pr-1 pl-3 text-xs shadow-float"
    >
      {count} {count === 1 ? 'node' : 'nodes'} appeared
      <Button look="quiet" small onClick={() => onShow(first)}>
        Go there
      </Button>
    </p>
  )
}
