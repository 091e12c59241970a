'use client'

import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useSearch } from '#components/queries.ts'
import { HitItem, hitValue } from '#components/search/search-items.tsx'
import { useSettled } from '#components/shell/use-settled.ts'

/** Finds what is investigated, as the search of the whole app does. */
export function SubjectSearch(props: { label: string; onChoose: (node: string) => void; isFirst?: boolean }) {
  const { label, onChoose, isFirst } = props
  const [text, setText] = useState('')
  const typed = text.trim()
  const asked = useSettled(typed, 60)
  const { data, error, isFetching } = useSearch(asked)
  const hits = typed === '' ? [] : (data?.hits ?? [])
  const said =
    typed === ''
      ? undefined
      : error
        ? `Could not search: ${error.message}`
        : isFetching || asked !== typed
          ? 'Searching'
          : hits.length === 0
            ? `Nothing that was read at this time is called \`${typed}\`.`
            : undefined
  return (
    <Command shouldFilter={false} label={label} className="rounded-lg border border-line-strong bg-surface">
      <div className="flex items-center gap-2.5 px-3">
        <Search className="size-4 shrink-0 text-faint" aria-hidden="true" />
        <Command.Input
          value={text}
          onValueChange={setText}
          autoFocus={!isFirst}
          placeholder="Name or id"
          className="h-10 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
        />
      </div>
      <Command.List
        label="Hits"
        className={`max-h-80 overflow-y-auto border-line border-t p-1.5 ${hits.length === 0 ? 'hidden' : ''}`}
      >
        {hits.map((hit) => (
          <HitItem key={hitValue(hit)} hit={hit} onChoose={() => onChoose(hit.node)} />
        ))}
      </Command.List>
      <p role="status" className="border-line border-t px-3 py-2 text-muted text-xs empty:hidden">
        {said}
      </p>
    </Command>
  )
}
