'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { NodeName } from './node-name.tsx'

const ChooseNodeDialog = dynamic(() => import('./choose-node-dialog.tsx').then((part) => part.ChooseNodeDialog), {
  ssr: false,
})

/** One node of the address, and a way to choose another. */
export function NodeChoice(props: {
  label: string
  node: string | null
  view: GraphView | undefined
  onChoose: (node: string) => void
}) {
  const { label, node, view } = props
  const [open, setOpen] = useState(false)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className="text-muted">{label}</span>
      <Button small onClick={() => setOpen(true)} className="min-w-0 max-w-56">
        <Search className="size-3.5 shrink-0" aria-hidden="true" />
        {node ? <NodeName id={node} view={view} /> : 'Choose'}
        <span className="sr-only">: choose where it is {label.toLowerCase()}</span>
      </Button>
      {open ? (
        <ChooseNodeDialog open onOpenChange={setOpen} title={`Choose: ${label}`} onChoose={props.onChoose} />
      ) : null}
    </span>
  )
}
