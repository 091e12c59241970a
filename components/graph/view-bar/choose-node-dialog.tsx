'use client'

import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from '#components/queries.ts'
import { HitItem } from '#components/search/search-items.tsx'
import { useSettled } from '#components/shell/use-settled.ts'
import { Dialog } from '#components/ui/dialog.tsx'

/** Chooses one node of the tenant by its name or id. */
export function ChooseNodeDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  onChoose: (node: string) => void
}) {
  const { open, onOpenChange, title, onChoose } = props
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} bare className="max-w-2xl">
      <Choices
        label={title}
        onChoose={(node) => {
          onOpenChange(false)
          onChoose(node)
        }}
      />
    </Dialog>
  )
}

function Choices({ label, onChoose }: { label: string; onChoose: (node: string) => void }) {
  const [text, setText] = useState('')
  const asked = useSettled(text.trim(), 100)
  const { data, error, isFetching } = useSearch(asked)
  const hits = asked === '' ? [] : (data?.hits ?? [])
  return (
    <Command shouldFilter={false} label={label} className="flex min-h-0 flex-col">
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search className="size-4 shrink-0 text-faint" aria-hidden="true" />
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="Name or id of a resource, identity, principal or scope"
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
        />
      </div>
      <Command.List label="Hits" className="min-h-0 flex-1 overflow-y-auto p-2 empty:hidden">
        {hits.map((hit) => (
          <HitItem key={hit.node} hit={hit} onChoose={() => onChoose(hit.node)} />
        ))}
      </Command.List>
      <p role="status" className="border-line border-t px-4 py-2 text-faint text-xs first:border-t-0">
        {said()}
      </p>
    </Command>
  )

  function said(): string {
    if (error) return `Could not search: ${error.message}`
    if (asked === '') return 'Type a part of a name. Arrow keys move, Enter chooses.'
    if (isFetching) return 'Searching'
    return hits.length === 0 ? `Nothing that was read is called \`${asked}\`.` : `${hits.length} shown`
  }
}
