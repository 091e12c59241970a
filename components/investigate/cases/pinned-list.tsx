'use client'

import { X } from 'lucide-react'
import { useNode } from '#components/queries.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { usePins } from '../use-pins.ts'

/** Nodes that were put aside. */
export function PinnedList() {
  const { pinned, pinOrUnpin } = usePins()
  return (
    <section>
      <h3 className="mb-1 flex items-baseline gap-2 text-muted text-xs">
        Pinned <span className="figures">{pinned.length}</span>
      </h3>
      {pinned.length === 0 ? (
        <p className="text-faint text-xs">Nothing yet: the pin beside a name puts it here.</p>
      ) : (
        <ul className="divide-y divide-line rounded-md border border-line">
          {pinned.map((node) => (
            <Pinned key={node} node={node} onRemove={() => pinOrUnpin(node)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Pinned({ node, onRemove }: { node: string; onRemove: () => void }) {
  const { data } = useNode(node)
  const { nameOf } = useNames()
  return (
    <li className="flex items-center gap-2 py-0.5 pr-1 pl-2.5">
      <span className="min-w-0 flex-1">
        <NodeName node={node} name={data?.node.label} />
        <span className="block truncate text-2xs text-muted">{data?.kindLabel}</span>
      </span>
      <IconButton small label={`Unpin ${nameOf(node, data?.node.label)} from the list`} onClick={onRemove}>
        <X />
      </IconButton>
    </li>
  )
}
