'use client'
import { Select as Base } from '@base-ui/react/select'
import clsx from 'clsx'
import { Check, ChevronDown } from 'lucide-react'
import { useHydrated } from './use-hydrated.ts'

export interface SelectChoice<Value extends string> {
  value: Value
  label: string
}

/** One of a few. `label` is shown before the value in force and is the accessible name. */
export function Select<Value extends string>({
  label,
  value,
  onChange,
  choices,
  className,
}: {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: readonly SelectChoice<Value>[]
  className?: string
}) {
  const look = clsx(
    'inline-flex h-8 min-w-0 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:bg-raised',
    className,
  )
  // What the server would write has a style attribute, which the page's policy forbids.
  if (!useHydrated())
    return (
      <button type="button" disabled aria-label={label} className={look}>
        <span className="text-faint">{label}</span>
        <span className="truncate text-ink">{choices.find((choice) => choice.value === value)?.label}</span>
        <ChevronDown className="ml-auto size-3.5 shrink-0 text-faint" aria-hidden="true" />
      </button>
    )
  return (
    <Base.Root items={choices} value={value} onValueChange={(chosen) => chosen !== null && onChange(chosen)}>
      <Base.Trigger aria-label={label} className={look}>
        <span className="text-faint">{label}</span>
        <Base.Value className="truncate text-ink" />
        <ChevronDown className="ml-auto size-3.5 shrink-0 text-faint" aria-hidden="true" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} collisionPadding={8} className="z-40">
          <Base.Popup className="max-h-80 min-w-(--anchor-width) overflow-y-auto rounded-lg border border-line-strong bg-surface p-1 shadow-float">
            {choices.map((choice) => (
              <Base.Item
                key={choice.value}
                value={choice.value}
                className="flex h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-ink text-sm outline-none data-highlighted:bg-raised"
              >
                <Base.ItemText className="flex-1">{choice.label}</Base.ItemText>
                <Base.ItemIndicator>
                  <Check className="size-4 text-accent-strong" aria-hidden="true" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
