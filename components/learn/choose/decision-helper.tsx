'use client'

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { Suspense } from 'react'
import { useChoice } from '#components/queries.ts'
import { type Circumstances, type QuestionId, questions, recommend } from '#lib/learn/choose.ts'
import type { ChoiceFacts } from '#lib/server/learn/get-choice.ts'
import { maskParser } from '../mask-parser.ts'
import { ChosenResource } from './chosen-resource.tsx'
import { RecommendationPart } from './recommendation-part.tsx'

const ids = Object.keys(questions) as QuestionId[]
const some = parseAsArrayOf(parseAsStringLiteral(ids)).withDefault([])
const parsers = { resource: parseAsString, true: some, false: some, mask: maskParser }

/** Questions about a workload, and which identity suits it. The resource and the answers are in the address. */
export function DecisionHelper() {
  return (
    <section aria-labelledby="choose" className="flex max-w-4xl flex-col gap-4">
      <header>
        <h2 id="choose" className="scroll-mt-4 font-semibold text-base text-ink tracking-tight">
          What to choose
        </h2>
        <p className="text-muted">Pick a resource of yours, or say what is true of your workload.</p>
      </header>
      <Suspense>
        <Questions />
      </Suspense>
    </section>
  )
}

function Questions() {
  const [address, setAddress] = useQueryStates(parsers)
  const { resource, true: yes, false: no, mask } = address
  const { data, error } = useChoice(resource ?? '')
  const facts = resource ? data : undefined
  const given = Object.fromEntries(
    ids.map((id) => [id, yes.includes(id) || (!no.includes(id) && facts?.found[id]?.yes === true)]),
  ) as Circumstances
  const answer = (id: QuestionId, isYes: boolean) => {
    const found = facts?.found[id]?.yes ?? false
    const without = (list: QuestionId[]) => list.filter((one) => one !== id)
    // Only what differs from the facts is kept in the address.
    return setAddress({
      true: isYes && !found ? [...without(yes), id] : without(yes),
      false: !isYes && found ? [...without(no), id] : without(no),
    })
  }
  return (
    <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4">
      <ChosenResource
        key={resource}
        facts={facts}
        isMasked={mask}
        onPick={(id) => setAddress({ resource: id, true: null, false: null })}
      />
      {resource && error ? <p role="alert">{error.message}</p> : null}
      <div className="grid gap-4 md:grid-cols-2">
        <fieldset className="flex flex-col gap-2.5">
          <legend className="sr-only">What is true of the workload</legend>
          {ids.map((id) => (
            <Question key={id} {...{ id, given, facts }} onAnswer={(isYes) => answer(id, isYes)} />
          ))}
        </fieldset>
        <RecommendationPart recommendation={recommend(given, facts?.takes)} facts={facts} />
      </div>
    </div>
  )
}

function Question(props: {
  id: QuestionId
  given: Circumstances
  facts: ChoiceFacts | undefined
  onAnswer: (isYes: boolean) => void
}) {
  const { id, given, facts, onAnswer } = props
  const found = facts?.found[id]
  return (
    <div>
      <label className="flex gap-2.5 text-ink leading-snug">
        <input
          type="checkbox"
          className="mt-0.5 self-start accent-accent"
          checked={given[id]}
          onChange={() => onAnswer(!given[id])}
        />
        {questions[id]}
      </label>
      {facts ? (
        <p className="pl-6 text-muted text-xs">
          {found
            ? `${found.yes === given[id] ? 'From the facts' : 'Against the facts'}: ${found.because}`
            : 'The facts do not say: answer it yourself.'}
        </p>
      ) : null}
    </div>
  )
}
