'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search, X } from 'lucide-react'
import { type Ref, useMemo, useState } from 'react'
import { useHydrated } from '#components/ui/use-hydrated.ts'
import { completionsAt } from '#lib/expression/completions.ts'

interface Choice {
  /** The whole field once it is taken. */
  value: string
  text: string
  about: string
}

/** A field for an expression, with what may follow at the cursor below it. Enter without a choice goes to the next hit. */
export function ExpressionField(props: {
  label: string
  text: string
  onText: (text: string) => void
  onEnter: () => void
  valuesOf: (field: string) => readonly string[]
  inputRef: Ref<HTMLInputElement>
  isWrong: boolean
  describedBy: string
}) {
  const { label, text, onText, valuesOf } = props
  const [open, setOpen] = useState(false)
  const [cursor, setCursor] = useState(text.length)
  const choices = useMemo((): Choice[] => {
    const { from, choices } = completionsAt(text, Math.min(cursor, text.length), valuesOf)
    return choices.map((one) => ({ ...one, value: text.slice(0, from) + one.text + text.slice(cursor) }))
  }, [text, cursor, valuesOf])
  // What the server would write has a style attribute, which the page's policy forbids.
  if (!useHydrated()) return <div className="h-8 w-full rounded-md border border-line-strong bg-surface" />
  return (
    <Autocomplete.Root
      items={choices}
      mode="none"
      value={text}
      onValueChange={(value, details) => {
        onText(value)
        setCursor(details.reason === 'item-press' ? value.length : (cursorOf(details.event) ?? value.length))
      }}
      itemToStringValue={(choice: Choice) => choice.value}
      open={open && choices.length > 0}
      onOpenChange={(wanted, details) => {
        setOpen(wanted)
        if (!wanted && details.reason === 'item-press' && /[:=."(]$/.test(text)) setOpen(true)
      }}
    >
      <div className="relative">
        <Search
          size={14}
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2.5 text-faint"
          aria-hidden
        />
        <Autocomplete.Input
          ref={props.inputRef}
          aria-label={label}
          aria-invalid={props.isWrong || undefined}
          aria-describedby={props.describedBy}
          placeholder={label}
          spellCheck={false}
          autoComplete="off"
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? text.length)}
          onFocus={() => setOpen(false)}
          onKeyDown={(event) => {
            const isHighlighted = event.currentTarget.getAttribute('aria-activedescendant')
            if (event.key === 'Enter' && !isHighlighted) {
              event.preventDefault()
              setOpen(false)
              props.onEnter()
            }
          }}
          className="h-8 w-full text-ellipsis rounded-md border border-line-strong bg-surface pr-8 pl-8 text-sm hover:border-line-control aria-invalid:border-ink aria-invalid:border-dashed"
        />
        {text ? (
          <button
            type="button"
            aria-label="Clear what is looked for"
            onClick={() => onText('')}
            className="-translate-y-1/2 absolute top-1/2 right-1 flex size-6 items-center justify-center rounded-sm text-faint hover:bg-raised hover:text-ink"
          >
            <X size={14} />
          </button>
        ) : null}
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-40">
          <Autocomplete.Popup
            aria-label="What may follow"
            className="max-h-80 w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line-strong bg-surface p-1 shadow-float"
          >
            <Autocomplete.List>
              {(choice: Choice) => (
                <Autocomplete.Item
                  key={choice.value}
                  value={choice}
                  className="flex min-h-8 cursor-default select-none items-baseline gap-3 rounded-md px-2 py-1 outline-none data-highlighted:bg-accent-soft"
                >
                  <span className="mono text-ink">{choice.text}</span>
                  <span className="ml-auto text-right text-muted text-xs">{choice.about}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

const cursorOf = (event: Event): number | undefined =>
  event.target instanceof HTMLInputElement ? (event.target.selectionStart ?? undefined) : undefined
