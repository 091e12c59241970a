'use client'

import { parseAsArrayOf, parseAsStringLiteral, useQueryState } from 'nuqs'
import { Suspense } from 'react'
import { type Circumstances, type QuestionId, questions, recommend } from '#lib/learn/choose.ts'

const ids = Object.keys(questions) as QuestionId[]

/** Questions about a workload, and which identity suits it. The answers are in the address. */
export function DecisionHelper() {
  return (
    <section aria-labelledby="choose" className="flex flex-col gap-4">
      <header>
        <h2 id="choose" className="scroll-mt-4 font-semibold text-base text-ink tracking-tight">
          What to choose
        </h2>
        <p className="text-muted">Say what is true of your workload.</p>
      </header>
      <Suspense>
        <Questions />
      </Suspense>
    </section>
  )
}

function Questions() {
  const [yes, setYes] = useQueryState('true', parseAsArrayOf(parseAsStringLiteral(ids)).withDefault([]))
  const given = Object.fromEntries(ids.map((id) => [id, yes.includes(id)])) as Circumstances
  const { title, reasons, beware } = recommend(given)
  return (
    <div className="grid gap-4 rounded-lg border border-line bg-surface p-4 md:grid-cols-2">
      <fieldset className="flex flex-col gap-2.5">
        <legend className="sr-only">What is true of the workload</legend>
        {ids.map((id) => (
          <label key={id} className="flex gap-2.5 text-ink leading-snug">
            <input
              type="checkbox"
              className="mt-0.5 accent-accent"
              checked={given[id]}
              onChange={() => setYes(given[id] ? yes.filter((one) => one !== id) : [...yes, id])}
            />
            {questions[id]}
          </label>
        ))}
      </fieldset>
      <div role="status" className="flex flex-col gap-3 border-line md:border-l md:pl-4">
        <p className="font-medium text-ink">{title}</p>
        <ul className="flex list-disc flex-col gap-1 pl-4 text-ink leading-snug">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p className="font-medium text-muted text-xs">Watch out</p>
        <ul className="flex list-disc flex-col gap-1 pl-4 text-muted leading-snug">
          {beware.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
