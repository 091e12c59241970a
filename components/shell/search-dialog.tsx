'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { SearchAnswer } from '#lib/server/answers.ts'
import { useAtSnapshot } from '../as-of/use-at-snapshot.ts'
import { Glyph } from '../glyphs/glyph.tsx'
import { useSearch } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { graphLink } from './graph-link.ts'
import { useSettled } from './use-settled.ts'

/** Finds anything by name or id; choosing a hit shows it in the graph. */
export function SearchDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [text, setText] = useState('')
  const router = useRouter()
  const at = useAtSnapshot()
  useEffect(() => {
    if (!open) setText('')
  }, [open])
  const show = (node: string) => {
    onOpenChange(false)
    router.push(at(graphLink(node)))
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Search" bare className="max-w-2xl">
      <Command shouldFilter={false} label="Search" className="flex min-h-0 flex-col">
        <div className="flex items-center gap-3 border-line border-b px-4">
          <Search className="size-4 shrink-0 text-faint" aria-hidden="true" />
          <Command.Input
            value={text}
            onValueChange={setText}
            placeholder="Name or id of a resource, identity, principal or scope"
            className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
          />
          <Kbd>Esc</Kbd>
        </div>
        <Hits text={text} onChoose={show} />
      </Command>
    </Dialog>
  )
}

function Hits({ text, onChoose }: { text: string; onChoose: (node: string) => void }) {
  const asked = useSettled(text, 150)
  const { data, error, isFetching } = useSearch(asked)
  const typed = text.trim()
  const hits = typed === '' || !data ? [] : data.hits
  return (
    <>
      <Command.List label="Hits" className="min-h-0 flex-1 overflow-y-auto p-2 empty:hidden">
        {hits.map((hit) => (
          <Hit key={hit.node} hit={hit} onChoose={onChoose} />
        ))}
      </Command.List>
      <p role="status" className="border-line border-t px-4 py-2 text-faint text-xs first:border-t-0">
        {said({ typed, settled: asked === text && !isFetching, error, answer: data })}
      </p>
    </>
  )
}

function said({
  typed,
  settled,
  error,
  answer,
}: {
  typed: string
  settled: boolean
  error: Error | null
  answer: SearchAnswer | undefined
}): string {
  if (typed === '') return 'Type a part of a name, or paste an id. Arrow keys move, Enter shows it in the graph.'
  if (error) return `Could not search: ${error.message}`
  if (!settled || !answer) return 'Searching'
  if (answer.total === 0) return `Nothing that was read is called \`${typed}\`.`
  if (answer.total > answer.hits.length)
    return `The first ${answer.hits.length} of ${answer.total.toLocaleString('en')}`
  return answer.total === 1 ? '1 hit' : `${answer.total} hits`
}

function Hit({ hit, onChoose }: { hit: SearchAnswer['hits'][number]; onChoose: (node: string) => void }) {
  return (
    <Command.Item
      value={hit.node}
      onSelect={() => onChoose(hit.node)}
      className="flex h-11 cursor-default select-none items-center gap-3 rounded-md px-3 data-[selected=true]:bg-accent-soft"
    >
      <Glyph category={hit.category} size={18} className="text-muted" />
      <span className="flex min-w-0 flex-col">
        <span className="truncate font-medium text-ink">{hit.label}</span>
        <span className="truncate text-muted text-xs">{hit.sublabel}</span>
      </span>
      <span className="ml-auto hidden shrink-0 text-muted text-xs sm:inline">{bandWords[hit.band]}</span>
    </Command.Item>
  )
}

const bandWords = {
  states: 'state',
  sources: 'source resource',
  identities: 'identity',
  grants: 'grant',
  targets: 'target',
  contents: 'target',
} as const
