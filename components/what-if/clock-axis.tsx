import type { WhatIfAnswer } from '#lib/server/what-if.ts'
import { capital } from './plan-text.ts'

/** When what takes effect: a small axis from now to thirty days, and the same in words with what falls on each time. */
export function ClockAxis({ answer }: { answer: WhatIfAnswer }) {
  const counts = new Map<string, number>()
  const count = (delay: string) => counts.set(delay, (counts.get(delay) ?? 0) + 1)
  for (const { lost, gained } of answer.accesses) for (const { delay } of [...lost, ...gained]) count(delay)
  for (const { delay } of [...answer.broken, ...answer.cutOff, ...answer.letIn, ...answer.orphaned]) count(delay)
  for (const { notes } of answer.plan) for (const { delay } of notes) count(delay)
  const gone = answer.accesses.filter(({ isGone }) => isGone).length
  if (gone > 0) counts.set('softDelete', gone)
  return (
    <ol className="relative ml-1.5 border-line-strong border-l">
      {answer.clock.map(({ id, label, why, reference }) => {
        const here = counts.get(id) ?? 0
        return (
          <li key={id} className="relative pb-2.5 pl-4 last:pb-0">
            <span
              aria-hidden="true"
              className={`-left-[5px] absolute top-1.5 size-[9px] rounded-full border border-line-control ${here > 0 ? 'bg-accent' : 'bg-surface'}`}
            />
            <p className="text-ink text-xs">
              <span className="font-medium">{capital(label)}</span>
              <span className="text-muted">
                {id === 'softDelete'
                  ? ` · ${here} ${here === 1 ? 'identity' : 'identities'} kept, not restorable`
                  : here === 0
                    ? ' · nothing of this plan'
                    : ` · ${here} ${here === 1 ? 'consequence' : 'consequences'}`}
              </span>
            </p>
            <p className="text-2xs text-muted">
              {capital(why)}.{' '}
              <a href={reference} target="_blank" rel="noreferrer noopener" className="text-accent-strong underline">
                Microsoft
                <span className="sr-only"> on what takes effect {label}</span>
              </a>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
