'use client'

import { Group } from 'lucide-react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { useBoxes } from './use-boxes.ts'

export function BoxesButton() {
  const [boxes, setBoxes] = useBoxes()
  return (
    <IconButton
      label="Boxes of subscriptions and resource groups"
      aria-pressed={boxes}
      onClick={() => setBoxes(boxes ? null : true)}
    >
      <Group size={16} />
    </IconButton>
  )
}
