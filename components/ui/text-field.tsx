'use client'

import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import type { Ref } from 'react'

/** A field that narrows what is shown as one types. */
export function FilterField(props: {
  label: string
  value: string
  onChange(value: string): void
  className?: string
  inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <div className={clsx('relative', props.className)}>
      <Search
        size={14}
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2.5 text-faint"
        aria-hidden
      />
      <input
        ref={props.inputRef}
        type="text"
        inputMode="search"
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-8 pl-8 text-sm hover:border-line-control"
      />
      {props.value ? (
        <button
          type="button"
          aria-label="Clear the filter"
          onClick={() => props.onChange('')}
          className="-translate-y-1/2 absolute top-1/2 right-1 flex size-6 items-center justify-center rounded-sm text-faint hover:bg-raised hover:text-ink"
        >
          <X size={14} />
        </button>
      ) : null}
    </div>
  )
}
