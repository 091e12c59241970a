'use client'

import { clsx } from 'clsx'

/** One of two or three, all of them in sight. */
export function Segments<Value extends string>(props: {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: { value: Value; label: string }[]
}) {
  return (
    <fieldset
      aria-label={props.label}
      className="flex h-8 items-stretch gap-0.5 rounded-md border border-line bg-bg p-0.5"
    >
      {props.choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
          className={clsx(
            'whitespace-nowrap rounded px-2 text-xs max-sm:px-1.5',
            value === props.value
              ? 'bg-surface font-medium text-ink shadow-sm ring-1 ring-line-strong'
              : 'text-muted hover:text-ink',
          )}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
