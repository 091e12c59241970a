'use client'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Base.Provider delay={400}>{children}</Base.Provider>
)

type Side = 'top' | 'right' | 'bottom' | 'left'

/** Words for what `children` (one element that can be focused) is. Never the only place where something is said. */
export function Tooltip({ text, side = 'bottom', children }: { text: ReactNode; side?: Side; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="max-w-72 rounded-md border border-line-strong bg-surface px-2 py-1 text-ink text-xs shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
