'use client'

import { Pin, PinOff } from 'lucide-react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { usePins } from './use-pins.ts'

/** Puts a node aside for the case file, or takes it away again. */
export function PinButton({ node, name }: { node: string; name: string }) {
  const { pinned, pinOrUnpin } = usePins()
  const isPinned = pinned.includes(node)
  return (
    <IconButton
      small
      label={isPinned ? `Unpin ${name}` : `Pin ${name} to the case`}
      pressed={isPinned}
      onClick={() => pinOrUnpin(node)}
    >
      {isPinned ? <PinOff /> : <Pin />}
    </IconButton>
  )
}
