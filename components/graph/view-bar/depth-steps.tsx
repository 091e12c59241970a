'use client'

import { Minus, Plus } from 'lucide-react'
import { IconButton } from '#components/ui/icon-button.tsx'

/** How many lines away from the focus one way: a number, or as far as they go. */
export function DepthSteps(props: { label: string; steps: number | null; onSteps: (steps: number | null) => void }) {
  const { label, steps, onSteps } = props
  return (
    <fieldset aria-label={`${label}: how many lines away`} className="flex items-center">
      <span aria-hidden="true" className="mr-1 text-muted">
        {label}
      </span>
      <IconButton
        small
        label={`${label}: one line less`}
        disabled={steps === 0}
        onClick={() => onSteps(steps === null ? 1 : steps - 1)}
      >
        <Minus size={14} />
      </IconButton>
      <output className="figures min-w-5 text-center">{steps ?? 'all'}</output>
      <IconButton
        small
        label={`${label}: one line more`}
        disabled={steps === null}
        onClick={() => onSteps(steps === null || steps >= 4 ? null : steps + 1)}
      >
        <Plus size={14} />
      </IconButton>
    </fieldset>
  )
}
