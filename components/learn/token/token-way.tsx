'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { type TokenWayId, tokenWays } from '#lib/learn/token-ways.ts'
import { LinkedText } from '../linked-text.tsx'
import { SequenceDrawing } from './sequence-drawing.tsx'

/** How a token is got, step by step, with a drawing that follows: by buttons, or by the arrow keys. */
export function TokenWay({ way }: { way: TokenWayId }) {
  const { actors, steps } = tokenWays[way]
  const [at, setAt] = useState(0)
  const go = (to: number) => setAt(Math.min(steps.length - 1, Math.max(0, to)))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    go(at + by)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it have the focus; arrow keys are a second way.
    <div
      className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-3 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]"
      onKeyDown={onKeyDown}
    >
      <SequenceDrawing actors={actors} steps={steps} at={at} />
      <div className="flex min-w-0 flex-col gap-2">
        <ol className="flex flex-col">
          {steps.map(({ text }, step) => (
            <li
              key={text}
              aria-current={step === at ? 'step' : undefined}
              className={`flex gap-2.5 rounded-md px-2 py-1 leading-snug ${step === at ? 'bg-accent-soft text-ink' : 'text-muted'}`}
            >
              <span className={`figures ${step === at ? 'font-medium text-accent-strong' : ''}`}>{step + 1}</span>
              <p className="min-w-0">
                <LinkedText text={text} />
              </p>
            </li>
          ))}
        </ol>
        <div className="flex items-center gap-2">
          <Button small aria-disabled={at === 0} onClick={() => go(at - 1)}>
            <ArrowLeft className="size-3.5" aria-hidden="true" /> Back
          </Button>
          <Button small look="primary" aria-disabled={at === steps.length - 1} onClick={() => go(at + 1)}>
            Next step <ArrowRight className="size-3.5" aria-hidden="true" />
          </Button>
          <p role="status" className="figures text-muted text-xs">
            Step {at + 1} of {steps.length}
            <span className="sr-only">: {steps[at]?.label}</span>
          </p>
        </div>
      </div>
    </div>
  )
}
