'use client'

import { useState } from 'react'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { counted } from '#components/ui/count-words.ts'
import { capital } from '#components/what-if/plan-text.ts'
import type { PlanStep } from '#lib/server/investigate/plan-answer.ts'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { Said } from '../said.tsx'

/** How many broken things are listed at first. */
const few = 5

/** Something to take away, in its place in the order: how, when it holds, and what else it breaks. */
export function StepRow({ step, number }: { step: PlanStep; number: number }) {
  const { masked } = useNames()
  const [isLong, setLong] = useState(false)
  const { text, commands, breaks, totalBroken, clock } = step
  const listed = isLong ? breaks : breaks.slice(0, few)
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-b px-4 py-3 last:border-b-0 lg:grid-cols-2">
      <div className="min-w-0 space-y-2">
        <h4 className="wrap-anywhere flex gap-2 font-medium text-ink">
          <span className="figures text-faint">{number}</span>
          <span>
            <Said>{text}</Said>
          </span>
        </h4>
        {commands.length > 0 && !masked ? (
          <CodeBlock text={commands.join('\n')} what={`the commands of step ${number}`} />
        ) : null}
        <p className="text-muted text-xs">Takes effect: {capital(clock.label)}.</p>
      </div>
      <div className="min-w-0">
        <h5 className="mb-1 text-faint text-xs">What else it breaks</h5>
        {totalBroken === 0 ? (
          <p className="text-muted text-xs">Nothing that others need, in what was read.</p>
        ) : (
          <ul className="space-y-1 text-xs">
            {listed.map(({ who, text: lost }) => (
              <li key={`${who.node} ${lost}`} className="wrap-anywhere text-muted">
                <NodeName {...who} /> <Said>{lost}</Said>
              </li>
            ))}
          </ul>
        )}
        {totalBroken > listed.length ? (
          <p className="mt-1 text-muted text-xs">
            {counted(totalBroken - listed.length, 'more', 'more')}.{' '}
            {breaks.length > listed.length ? (
              <button
                type="button"
                onClick={() => setLong(true)}
                className="font-medium text-accent-strong hover:underline"
              >
                List them
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
    </li>
  )
}
