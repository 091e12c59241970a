'use client'

import { ArrowRight, GraduationCap, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { parseAsBoolean, parseAsString, useQueryState } from 'nuqs'
import { useEffect } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { LearnLink } from '#components/explain/learn-link.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { LinkedText } from '../linked-text.tsx'
import { exerciseAddress } from './exercise-address.ts'
import { useExerciseAnswer, useExercises } from './exercise-queries.ts'
import { ExerciseVerdict } from './exercise-verdict.tsx'
import { OtherTenant } from './other-tenant.tsx'
import { useDoneExercises } from './use-done-exercises.ts'

/** What is asked, and what is said of the node that is selected: that is the answer. */
export function ExerciseBar({ exercise }: { exercise: string }) {
  const router = useRouter()
  const at = useAtSnapshot()
  const { data, error } = useExercises()
  const [select] = useQueryState('select', parseAsString)
  const [masked] = useQueryState('mask', parseAsBoolean)
  const { done, add } = useDoneExercises()
  const number = data?.exercises.findIndex(({ id }) => id === exercise) ?? -1
  const row = data?.exercises[number]
  const answer = useExerciseAnswer(exercise, row?.question && !masked ? select : null)
  const isRight = answer.data?.isRight === true
  useEffect(() => {
    if (isRight) add(exercise)
  }, [isRight, add, exercise])
  const next =
    data &&
    [...data.exercises.slice(number + 1), ...data.exercises.slice(0, number)].find(
      (one) => one.question && !done.has(one.id),
    )
  return (
    <section
      aria-label="Exercise"
      // On a narrow screen it takes the place of the side panel, which would cover the graph.
      className="flex max-h-[45%] shrink-0 flex-col gap-1.5 overflow-y-auto border-line border-b bg-surface px-4 py-2 max-md:[&~div_aside]:hidden"
    >
      <div className="flex items-center gap-2">
        <GraduationCap className="size-4 shrink-0 text-accent-strong" aria-hidden="true" />
        <h2 className="min-w-0 flex-1 truncate font-medium text-ink text-sm">
          {row && data ? `Exercise ${number + 1} of ${data.exercises.length}: ${row.title}` : 'Exercise'}
        </h2>
        {row?.question ? (
          <ButtonLink small look="quiet" href={exerciseAddress(row)}>
            Put it again
          </ButtonLink>
        ) : null}
        <IconButton label="Leave the exercise" small onClick={() => router.push(at('/learn/exercises'))}>
          <X className="size-3.5" aria-hidden="true" />
        </IconButton>
      </div>
      {error ? <p role="alert">{error.message}</p> : null}
      {data && !data.isSample ? <OtherTenant sampleSnapshot={data.sampleSnapshot} /> : null}
      {data?.isSample && !row ? <p>There is no exercise of this name: leave it and choose one of the list.</p> : null}
      {data?.isSample && row && !row.question ? (
        <p>This snapshot has nothing that fits the exercise: go to the newest one in the bar above.</p>
      ) : null}
      {row?.question ? (
        <p className="wrap-anywhere max-w-4xl text-ink leading-relaxed">
          <LinkedText text={row.question.text} glossary="/learn" />
        </p>
      ) : null}
      {row?.question ? (
        <div role="status" className="max-w-4xl">
          {masked ? (
            <p className="text-muted">Names are masked: show them again to answer.</p>
          ) : (
            <ExerciseVerdict isAnswered={select !== null} error={answer.error} verdict={answer.data} />
          )}
        </div>
      ) : null}
      {answer.data && select !== null ? (
        <div className="flex flex-wrap items-center gap-3">
          <LearnLink section={answer.data.section} />
          {isRight ? (
            <ButtonLink small look="primary" href={next ? exerciseAddress(next) : '/learn/exercises'}>
              {next ? 'Next exercise' : 'All are done'} <ArrowRight className="size-3.5" aria-hidden="true" />
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
