'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTheme } from 'next-themes'
import { useState } from 'react'
import type { SearchAnswer } from '#lib/server/answers.ts'
import { useAtSnapshot } from '../as-of/use-at-snapshot.ts'
import { useSearch } from '../queries.ts'
import { graphLink } from '../shell/graph-link.ts'
import { useSettled } from '../shell/use-settled.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { commandsFor, onTheMap, type SearchCommand } from './commands.ts'
import { CommandItem, commandValue, HitItem, hitValue, RoleItem, roleValue } from './search-items.tsx'

/** Finds anything by name, id, type, place, tag or role, and does what can be done from anywhere. */
export function SearchDialog(props: {
  onOpenChange: (open: boolean) => void
  /** What was typed before the field was there. */
  typedAhead: () => string
}) {
  const { onOpenChange, typedAhead } = props
  return (
    <Dialog open onOpenChange={onOpenChange} title="Search" bare className="max-w-2xl">
      <SearchBody typedAhead={typedAhead} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

/** Long enough that a fast typist asks once for two letters, and too short to be seen. */
const settling = 40

function SearchBody({ typedAhead, onDone }: { typedAhead: () => string; onDone: () => void }) {
  const [text, setText] = useState('')
  const [chosen, choose] = useState<{ value: string; among: string }>()
  const asked = useSettled(text, settling)
  const { data, error, isFetching } = useSearch(asked)
  const typed = text.trim()
  const { hits, roles } = typed === '' || !data ? nothing : data
  const offered = [...(hits.length > 0 ? [onTheMap(typed)] : []), ...commandsFor(typed)]
  const { go, run } = useActions(onDone)
  const values = [...hits.map(hitValue), ...roles.map(roleValue), ...offered.map(commandValue)]
  const among = values.join('\n')
  return (
    <Command
      shouldFilter={false}
      label="Search"
      // With each answer it is the first again.
      value={chosen?.among === among ? chosen.value : (values[0] ?? '')}
      onValueChange={(value) => choose({ value, among })}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search className="size-4 shrink-0 text-faint" aria-hidden="true" />
        <Command.Input
          value={text}
          onValueChange={setText}
          onFocus={() => {
            const kept = typedAhead()
            if (kept) setText(kept + text)
          }}
          placeholder="Name, id, type, tag, role, or a command"
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
        />
        <Kbd>Esc</Kbd>
      </div>
      <Command.List label="Hits" className="min-h-0 flex-1 overflow-y-auto p-2 empty:hidden">
        {hits.map((hit) => (
          <HitItem key={hit.node} hit={hit} onChoose={() => go(graphLink(hit.node))} />
        ))}
        {roles.map((role) => (
          <RoleItem
            key={role.name}
            role={role}
            onChoose={() => go(`/grants?${new URLSearchParams({ role: role.name })}`)}
          />
        ))}
        {offered.map((command) => (
          <CommandItem key={command.label} command={command} onChoose={() => run(command)} />
        ))}
      </Command.List>
      <p role="status" className="border-line border-t px-4 py-2 text-faint text-xs first:border-t-0">
        {said({ typed, settled: asked === text && !isFetching, error, answer: data })}
      </p>
    </Command>
  )
}

const nothing: Pick<SearchAnswer, 'hits' | 'roles'> = { hits: [], roles: [] }

function useActions(onDone: () => void) {
  const router = useRouter()
  const { setTheme } = useTheme()
  const at = useAtSnapshot()
  const go = (path: string) => {
    onDone()
    router.push(at(path))
  }
  const run = ({ href, theme, copiesLink }: SearchCommand) => {
    if (href) return go(href)
    onDone()
    if (theme) setTheme(theme)
    if (copiesLink) void navigator.clipboard.writeText(location.href)
  }
  return { go, run }
}

interface Asked {
  typed: string
  settled: boolean
  error: Error | null
  answer: SearchAnswer | undefined
}

function said({ typed, settled, error, answer }: Asked): string {
  if (typed === '') return 'Type a part of a name, or paste an id. Arrow keys move, Enter opens.'
  if (error) return `Could not search: ${error.message}`
  if (!settled || !answer) return 'Searching'
  if (answer.total === 0) return `Nothing that was read is called \`${typed}\`.`
  if (answer.total > answer.hits.length)
    return `The first ${answer.hits.length} of ${answer.total.toLocaleString('en')}`
  return answer.total === 1 ? '1 hit' : `${answer.total} hits`
}
