import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'

/** What the marks of a picture mean, over its lower left corner. */
export function LegendFrame(props: { className: string; onClose: () => void; children: ReactNode }) {
  return (
    <section
      aria-label="Legend"
      className={clsx(
        'absolute bottom-3 left-3 z-20 max-h-[calc(100%-3.5rem)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-3 shadow-float',
        props.className,
      )}
    >
      <div className="-mt-1 -mr-1 flex items-center justify-between">
        <h2 className="font-semibold text-ink text-sm">Legend</h2>
        <IconButton label="Close the legend" onClick={props.onClose} className="size-7">
          <X size={16} />
        </IconButton>
      </div>
      {props.children}
    </section>
  )
}
