'use client'

import { X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Link } from '#components/as-of/link.tsx'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { ChoiceFacts } from '#lib/server/learn/get-choice.ts'
import { exampleLink } from '../example-link.ts'
import { maskedNodes } from '../masked-nodes.ts'

const Picker = dynamic(() => import('#components/what-if/candidate-picker.tsx').then((all) => all.CandidatePicker), {
  ssr: false,
  loading: () => <Skeleton className="h-24 w-full" />,
})

/** The resource that the choice is for: picked here, and what it wears now. */
export function ChosenResource(props: {
  facts: ChoiceFacts | undefined
  isMasked: boolean
  onPick: (id: string | null) => void
}) {
  const { facts, isMasked, onPick } = props
  const [isOpen, setOpen] = useState(false)
  if (!facts)
    return isOpen ? (
      <Picker
        label="Resource"
        pick="resource"
        of={undefined}
        many={false}
        chosen={[]}
        onChange={([id]) => onPick(id ?? null)}
      />
    ) : (
      <p className="flex flex-wrap items-center gap-2 text-muted">
        <Button small onClick={() => setOpen(true)}>
          Pick a resource
        </Button>
        Some questions are then answered from what was read of it.
      </p>
    )
  const worn = facts.wears ?? []
  const [resource, ...identities] = (isMasked ? maskedNodes : same)([facts.resource, ...worn.map(({ node }) => node)])
  return (
    <div className="rounded-md border border-accent-line bg-accent-soft px-3 py-2 text-ink">
      <p className="flex items-start gap-2">
        <span className="min-w-0 flex-1 wrap-anywhere">
          <Link
            href={exampleLink(facts.resource.id, isMasked)}
            className="font-medium text-accent-strong hover:underline"
          >
            {resource?.label}
          </Link>
          <span className="text-muted"> · {facts.typeLabel}</span>
        </span>
        <IconButton small label="Choose without a resource" onClick={() => onPick(null)}>
          <X />
        </IconButton>
      </p>
      <p className="text-muted text-xs">
        {facts.wears === undefined
          ? 'What it wears was not read.'
          : worn.length === 0
            ? 'It wears no managed identity now.'
            : 'It wears now: '}
        {identities.map((node, at) => (
          <span key={node.id}>
            {at > 0 ? ', ' : ''}
            <Link href={exampleLink(node.id, isMasked)} className="text-accent-strong underline underline-offset-2">
              {node.label}
            </Link>
            {` (${worn[at]?.kind}-assigned${worn[at]?.sharedBy ? `, shared with ${worn[at]?.sharedBy}` : ''})`}
          </span>
        ))}
      </p>
    </div>
  )
}

const same = <Of,>(nodes: Of[]) => nodes
