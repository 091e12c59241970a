'use client'

import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

interface TabsProps {
  label: string
  tabs: { key: string; title: string; content: ReactNode }[]
  /** Where somebody else holds which one is chosen. */
  chosen?: string
  onChoose?: (key: string) => void
}

/** Tabs over content that is at hand. Arrow keys move, as the ARIA pattern says. */
export function Tabs(props: TabsProps) {
  const { label, tabs } = props
  const id = useId()
  const [own, chooseOwn] = useState(tabs[0]?.key)
  const chosen = props.chosen ?? own
  const choose = props.onChoose ?? chooseOwn
  const current = tabs.find((tab) => tab.key === chosen) ?? tabs[0]
  if (!current) return null
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = tabs.at((tabs.indexOf(current) + step) % tabs.length)
    if (!next) return
    choose(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <div>
      <div role="tablist" aria-label={label} className="flex gap-3 border-line border-b" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => choose(tab.key)}
            className={clsx(
              '-mb-px border-b-2 px-0.5 py-1.5 font-medium text-xs transition-colors',
              tab === current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current.key}`}>
        {current.content}
      </div>
    </div>
  )
}
