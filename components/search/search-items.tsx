import { Command } from 'cmdk'
import { CornerDownRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SearchAnswer } from '#lib/server/answers.ts'
import { Glyph } from '../glyphs/glyph.tsx'
import { countWords } from '../ui/count-words.ts'
import type { SearchCommand } from './commands.ts'

export const hitValue = ({ node }: SearchAnswer['hits'][number]) => node
export const roleValue = ({ name }: SearchAnswer['roles'][number]) => `role ${name}`
export const commandValue = ({ label }: SearchCommand) => `command ${label}`

interface ItemProps {
  value: string
  glyph: ReactNode
  label: string
  sublabel?: string
  kind: string
  onChoose: () => void
}

function Item({ value, glyph, label, sublabel, kind, onChoose }: ItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onChoose}
      className={`flex cursor-default select-none items-center gap-3 rounded-md px-3 data-[selected=true]:bg-accent-soft ${sublabel ? 'h-11' : 'h-9'}`}
    >
      {glyph}
      <span className="flex min-w-0 flex-col">
        <span className="truncate font-medium text-ink">{label}</span>
        {sublabel ? <span className="truncate text-muted text-xs">{sublabel}</span> : null}
      </span>
      <span className="ml-auto hidden shrink-0 text-muted text-xs sm:inline">{kind}</span>
    </Command.Item>
  )
}

export function HitItem({ hit, onChoose }: { hit: SearchAnswer['hits'][number]; onChoose: () => void }) {
  return (
    <Item
      value={hitValue(hit)}
      glyph={<Glyph category={hit.category} size={18} className="text-muted" />}
      label={hit.label}
      sublabel={hit.sublabel}
      kind={bandWords[hit.band]}
      onChoose={onChoose}
    />
  )
}

export function RoleItem({ role, onChoose }: { role: SearchAnswer['roles'][number]; onChoose: () => void }) {
  return (
    <Item
      value={roleValue(role)}
      glyph={<Glyph category="role" size={18} className="text-muted" />}
      label={role.name}
      sublabel={role.assignments === 1 ? 'given once' : `given ${countWords(role.assignments)} times`}
      kind="role"
      onChoose={onChoose}
    />
  )
}

export function CommandItem({ command, onChoose }: { command: SearchCommand; onChoose: () => void }) {
  return (
    <Item
      value={commandValue(command)}
      glyph={<CornerDownRight className="size-4.5 shrink-0 text-muted" strokeWidth={1.6} aria-hidden="true" />}
      label={command.label}
      kind="command"
      onChoose={onChoose}
    />
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
