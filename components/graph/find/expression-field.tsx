'use client'

import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useId, useMemo, useState } from 'react'
import { completionsAt } from '#lib/expression/completions.ts'
import { type Completion, CompletionList, completionId } from './completion-list.tsx'

/** Something must follow these: the list stays. */
const goesOn = /[:=."(]$/

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
  const list = useId()
  const [isAsked, setAsked] = useState(false)
  const [cursor, setCursor] = useState(text.length)
  /** The choice that arrows lead to; -1 while it is the field itself. */
  const [current, setCurrent] = useState(-1)
  const choices = useMemo((): Completion[] => {
    const { from, choices } = completionsAt(text, Math.min(cursor, text.length), valuesOf)
    return choices.map((one) => ({ ...one, value: text.slice(0, from) + one.text + text.slice(cursor) }))
  }, [text, cursor, valuesOf])
  const isOpen = isAsked && choices.length > 0
  const chosen = isOpen ? choices[current] : undefined
  useEffect(() => {
    if (chosen) document.getElementById(completionId(list, current))?.scrollIntoView({ block: 'nearest' })
  }, [chosen, list, current])

  function write(value: string, at: number) {
    onText(value)
    setCursor(at)
    setCurrent(-1)
  }

  function take({ value }: Completion) {
    write(value, value.length)
    setAsked(goesOn.test(value))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && choices.length > 0) {
      // The field itself is one of the places that they go round.
      const places = choices.length + 1
      setCurrent(isOpen ? ((current + 1 + step + places) % places) - 1 : step > 0 ? 0 : choices.length - 1)
      setAsked(true)
    } else if (event.key === 'Enter' && chosen) take(chosen)
    else if (event.key === 'Enter') {
      setAsked(false)
      props.onEnter()
    } else if (event.key === 'Escape' && isOpen) {
      setAsked(false)
      event.stopPropagation()
    } else return
    event.preventDefault()
  }

  return (
    <div className="relative">
      <Search
        size={14}
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2.5 text-faint"
        aria-hidden
      />
      <input
        ref={props.inputRef}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? completionId(list, current) : undefined}
        aria-invalid={props.isWrong || undefined}
        aria-describedby={props.describedBy}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          write(target.value, target.selectionStart ?? target.value.length)
          setAsked(true)
        }}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart ?? text.length)}
        onBlur={() => setAsked(false)}
        onKeyDown={onKeyDown}
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
      {isOpen ? <CompletionList id={list} choices={choices} current={current} onTake={take} /> : null}
    </div>
  )
}
