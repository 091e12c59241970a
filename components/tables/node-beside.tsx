'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'

const NodePanel = dynamic(() => import('#components/panels/node-panel.tsx').then((part) => part.NodePanel), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-6 w-2/3" />,
})

/** The node of a row, beside the table; over it where there is no room for both. */
export function NodeBeside(props: { id: string; over: boolean; onSelect(id: string): void; onClose(): void }) {
  const { id, over, onSelect, onClose } = props
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!over) return
    const before = document.activeElement
    frame.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [over])
  const panel = <NodePanel id={id} onSelect={onSelect} onClose={onClose} />
  const closing = (event: { key: string }) => {
    if (event.key === 'Escape') onClose()
  }
  return over ? (
    <section
      ref={frame}
      role="dialog"
      aria-modal
      aria-label="Details"
      tabIndex={-1}
      onKeyDown={closing}
      className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md flex-col border-line border-l bg-surface shadow-float outline-none"
    >
      {panel}
    </section>
  ) : (
    <aside
      aria-label="Details"
      onKeyDown={closing}
      className="flex w-[25rem] shrink-0 flex-col overflow-hidden rounded-lg border border-line bg-surface"
    >
      {panel}
    </aside>
  )
}
