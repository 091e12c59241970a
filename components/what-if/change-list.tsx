'use client'

import { ArrowDown, ArrowUp, Eraser, Plus, Redo2, Trash2, TriangleAlert, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { keyed } from '#components/ui/keyed.ts'
import { Menu } from '#components/ui/menu.tsx'
import { MenuItem } from '#components/ui/menu-items.tsx'
import { ChangeForm } from './change-form.tsx'
import { changeForms } from './change-forms.ts'
import { capital } from './plan-text.ts'
import { refusedChange, roughWords, textOf } from './stacked-change.ts'
import type { ChangeStack } from './use-stack.ts'

/** The changes in their order, to add to, take from, and put in another order. */
export function ChangeList(props: {
  stack: ChangeStack
  /** The changes in the server's words, where its answer is about these. */
  words: string[] | undefined
  error: Error | undefined
}) {
  const { stack, words, error } = props
  const [kind, setKind] = useState<string>()
  const { changes } = stack
  const refused = error && refusedChange(error.message)
  return (
    <section aria-label="Changes">
      <div className="mb-1.5 flex flex-wrap items-center gap-0.5">
        <h3 className="mr-auto font-medium text-ink">Changes, in order</h3>
        <IconButton small label="Undo" disabled={!stack.undo} onClick={stack.undo}>
          <Undo2 />
        </IconButton>
        <IconButton small label="Redo" disabled={!stack.redo} onClick={stack.redo}>
          <Redo2 />
        </IconButton>
        <IconButton small label="Clear all changes" disabled={changes.length === 0} onClick={stack.clear}>
          <Eraser />
        </IconButton>
        <Menu
          trigger={
            <Button small className="ml-1">
              <Plus className="size-3.5" aria-hidden="true" /> Add a change
            </Button>
          }
        >
          <div className="max-h-80 overflow-y-auto">
            {changeForms.map((form) => (
              <MenuItem key={form.kind} onSelect={() => setKind(form.kind)}>
                {form.title}
              </MenuItem>
            ))}
          </div>
        </Menu>
      </div>
      {stack.problem ? (
        <div role="alert" className="mb-2 rounded-md border border-line-strong p-2.5 text-xs">
          <p className="text-ink">{capital(stack.problem)}. Ask for the link again, or start anew.</p>
          <Button small className="mt-2" onClick={stack.clear}>
            Start anew
          </Button>
        </div>
      ) : null}
      {stack.refused ? (
        <p role="alert" className="mb-2 text-xs">
          {stack.refused}
        </p>
      ) : null}
      {kind ? (
        <ChangeForm
          key={kind}
          kind={kind}
          action="Add to the plan"
          onCancel={() => setKind(undefined)}
          onDone={(change) => {
            setKind(undefined)
            stack.add(change)
          }}
        />
      ) : null}
      {changes.length === 0 && !kind && !stack.problem ? (
        <p className="rounded-md border border-line border-dashed p-3 text-muted text-xs">
          No change yet. Select a node or a line in the graph, or add one from the list.
        </p>
      ) : null}
      <ol className="mt-1.5 space-y-1.5 empty:hidden">
        {keyed(changes, textOf).map(({ key, item: change }, at) => {
          const text = capital(words?.[at] ?? roughWords(change))
          return (
            <li
              key={key}
              className={`flex items-start gap-1 rounded-md border py-1 pr-1 pl-2.5 ${refused === at ? 'border-critical' : 'border-line'}`}
            >
              <span className="figures pt-1 text-faint text-xs">{at + 1}</span>
              <div className="min-w-0 flex-1 pt-1 pl-1 text-ink text-xs">
                <p className="wrap-anywhere">{text}</p>
                {refused === at && error ? (
                  <p role="alert" className="mt-1 flex gap-1 text-critical wrap-anywhere">
                    <TriangleAlert className="mt-0.5 size-3 shrink-0" aria-hidden="true" />
                    Cannot be made: {error.message.replace(/^change \d+, [\w-]+: |^`changes[^`]*`: /, '')}
                  </p>
                ) : null}
              </div>
              <IconButton small label={`Earlier: ${text}`} disabled={at === 0} onClick={() => stack.move(at, -1)}>
                <ArrowUp />
              </IconButton>
              <IconButton
                small
                label={`Later: ${text}`}
                disabled={at === changes.length - 1}
                onClick={() => stack.move(at, 1)}
              >
                <ArrowDown />
              </IconButton>
              <IconButton small label={`Remove: ${text}`} onClick={() => stack.remove(at)}>
                <Trash2 />
              </IconButton>
            </li>
          )
        })}
      </ol>
      {error && refused === undefined ? (
        <p role="alert" className="mt-2 text-critical text-xs">
          {capital(error.message)}
        </p>
      ) : null}
    </section>
  )
}
