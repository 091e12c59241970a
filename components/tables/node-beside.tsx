'use client'

import dynamic from 'next/dynamic'
import { Modal } from '#components/ui/modal.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const NodePanel = dynamic(() => import('#components/panels/node-panel.tsx').then((part) => part.NodePanel), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-6 w-2/3" />,
})

/** The node of a row, beside the table; over it where there is no room for both. */
export function NodeBeside(props: { id: string; over: boolean; onSelect(id: string): void; onClose(): void }) {
  const { id, over, onSelect, onClose } = props
  const panel = <NodePanel id={id} onSelect={onSelect} onClose={onClose} />
  if (!over)
    return (
      <aside
        aria-label="Details"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
        className="flex w-[25rem] shrink-0 flex-col overflow-hidden rounded-lg border border-line bg-surface"
      >
        {panel}
      </aside>
    )
  return (
    <Modal
      label="Details"
      onClose={onClose}
      className="fixed top-0 right-0 left-auto h-dvh open:flex max-h-none w-full max-w-md flex-col border-line border-l bg-surface text-ink shadow-float outline-none backdrop:bg-veil"
    >
      {panel}
    </Modal>
  )
}
