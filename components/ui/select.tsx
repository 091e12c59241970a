import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'

export interface SelectChoice<Value extends string> {
  value: Value
  label: string
}

/**
 * One of a few. `label` is shown before the value in force and is the accessible name. The browser's own list lies over
 * what is drawn, and looks like ours where it lets itself be styled.
 */
export function Select<Value extends string>(props: {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: readonly SelectChoice<Value>[]
  className?: string
}) {
  const { label, value, onChange, choices } = props
  return (
    <span
      className={clsx(
        'relative inline-flex h-8 min-w-0 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-1 hover:bg-raised',
        props.className,
      )}
    >
      <span className="text-faint" aria-hidden="true">
        {label}
      </span>
      <span className="truncate text-ink" aria-hidden="true">
        {choices.find((choice) => choice.value === value)?.label}
      </span>
      <ChevronDown className="ml-auto size-3.5 shrink-0 text-faint" aria-hidden="true" />
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className="styled-list absolute inset-0 size-full cursor-default opacity-0"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  )
}
