'use client'

import { Check, Circle, RotateCcw } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorMessage } from '#components/ui/message.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { LinkedText } from '../linked-text.tsx'
import { exerciseAddress } from './exercise-address.ts'
import { useExercises } from './exercise-queries.ts'
import { OtherTenant } from './other-tenant.tsx'
import { useDoneExercises } from './use-done-exercises.ts'

/** The exercises in order, and which are done. */
export function ExerciseList() {
  const { data, error, refetch } = useExercises()
  const { done, reset } = useDoneExercises()
  if (error) return <ErrorMessage error={error} retry={() => refetch()} />
  if (!data)
    return (
      <p role="status" className="text-muted">
        Reading the exercises…
      </p>
    )
  const { exercises, isSample, sampleSnapshot } = data
  const count = exercises.filter(({ id }) => done.has(id)).length
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {isSample ? null : <OtherTenant sampleSnapshot={sampleSnapshot} />}
      <div className="flex items-center gap-3">
        <p role="status" className="shrink-0 text-ink tabular-nums">
          {count} of {exercises.length} done
        </p>
        <ProgressBar label="Exercises done" share={count / exercises.length} />
        <Button small disabled={count === 0} onClick={reset}>
          <RotateCcw className="size-3.5" aria-hidden="true" /> Begin anew
        </Button>
      </div>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {exercises.map((exercise, at) => (
          <li key={exercise.id} className="flex gap-3 px-4 py-3">
            {done.has(exercise.id) ? (
              <Check className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden="true" />
            ) : (
              <Circle className="mt-0.5 size-4 shrink-0 text-faint" strokeWidth={1.5} aria-hidden="true" />
            )}
            <div className="min-w-0">
              <p className="font-medium text-ink">
                <span className="mr-1.5 text-faint tabular-nums">{at + 1}</span>
                {exercise.question ? (
                  <Link href={exerciseAddress(exercise)} className="text-accent-strong hover:underline">
                    {exercise.title}
                  </Link>
                ) : (
                  exercise.title
                )}
                {done.has(exercise.id) ? <span className="sr-only">, done</span> : null}
              </p>
              {exercise.question ? (
                <p className="wrap-anywhere text-muted leading-relaxed">
                  <LinkedText text={exercise.question.text} />
                </p>
              ) : isSample ? (
                <p className="text-muted">This snapshot has nothing that fits: go to the newest one.</p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
