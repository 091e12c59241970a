'use client'

import { Command } from 'cmdk'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { useSettled } from '#components/shell/use-settled.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { PickKind } from '#lib/server/list-candidates.ts'
import { useCandidates } from './what-if-queries.ts'

/** Fills a field with one thing, or with several, found by words of their names and ids. */
export function CandidatePicker(props: {
  label: string
  pick: PickKind
  of: string | undefined
  many: boolean
  chosen: string[]
  onChange: (chosen: string[]) => void
}) {
  const { label, pick, of, many, chosen, onChange } = props
  const [names, setNames] = useState(new Map<string, string>())
  const isOpen = many || chosen.length === 0
  return (
    <div className="space-y-1">
      {chosen.map((value) => (
        <p key={value} className="flex items-center gap-1 rounded-md border border-accent-line bg-accent-soft pl-2">
          <span className="min-w-0 flex-1 py-1 text-accent-strong text-xs wrap-anywhere" title={value}>
            {names.get(value) ?? value.slice(value.lastIndexOf('/') + 1)}
          </span>
          <IconButton
            small
            label={`Choose another ${label.toLowerCase()}`}
            onClick={() => onChange(chosen.filter((one) => one !== value))}
          >
            <X />
          </IconButton>
        </p>
      ))}
      {isOpen ? (
        <Choices
          {...{ label, pick, of }}
          without={chosen}
          onChoose={(value, name) => {
            setNames(new Map(names).set(value, name))
            onChange(many ? [...chosen, value] : [value])
          }}
        />
      ) : null}
    </div>
  )
}

function Choices(props: {
  label: string
  pick: PickKind
  of: string | undefined
  without: string[]
  onChoose: (value: string, name: string) => void
}) {
  const { label, pick, of, without, onChoose } = props
  const [text, setText] = useState('')
  const asked = useSettled(text.trim(), 150)
  const { data, error, isFetching } = useCandidates(pick, asked, of)
  const left = (data?.candidates ?? []).filter(({ value }) => !without.includes(value))
  const said = error
    ? error.message
    : data === undefined || isFetching
      ? 'Reading…'
      : left.length === 0
        ? 'Nothing that was read is called that.'
        : data.more
          ? `The first ${data.candidates.length}: type to narrow.`
          : undefined
  return (
    <Command shouldFilter={false} label={`Find: ${label}`} className="rounded-md border border-line-strong bg-surface">
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="Type a part of a name or an id"
        className="h-8 w-full border-line border-b bg-transparent px-2.5 text-sm placeholder:text-faint"
      />
      <Command.List label={label} className="max-h-44 overflow-y-auto p-1 empty:hidden">
        {left.map(({ value, label: name, sublabel, category }) => (
          <Command.Item
            key={value}
            value={value}
            onSelect={() => onChoose(value, name)}
            className="flex cursor-default select-none items-center gap-2 rounded-sm px-1.5 py-1 data-[selected=true]:bg-accent-soft"
          >
            <Glyph category={category} size={15} className="shrink-0 text-muted" />
            <span className="min-w-0">
              <span className="block truncate text-ink text-xs">{name}</span>
              <span className="block truncate text-2xs text-muted">{sublabel}</span>
            </span>
          </Command.Item>
        ))}
      </Command.List>
      <p role="status" className="px-2.5 py-1 text-2xs text-muted empty:hidden">
        {said}
      </p>
    </Command>
  )
}
