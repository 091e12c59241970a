import { Check, X } from 'lucide-react'
import type { ExerciseAnswer } from '#lib/server/exercises/answer-exercise.ts'

/** Whether what is selected is the answer, why, and what it is. */
export function ExerciseVerdict(props: {
  isAnswered: boolean
  error: Error | null
  verdict: ExerciseAnswer | undefined
}) {
  const { isAnswered, error, verdict } = props
  if (!isAnswered)
    return (
      <p className="text-muted text-xs">
        Click it in the graph, or walk there with the arrow keys and press Enter. The table holds the same.
      </p>
    )
  if (error) return <p>The answer could not be checked: {error.message}</p>
  if (!verdict) return <p className="text-muted">Checking…</p>
  const [why, ...explanation] = verdict.sentences
  return (
    <>
      <p className="wrap-anywhere text-ink leading-relaxed">
        <span className={`font-semibold ${verdict.isRight ? 'text-ok' : ''}`}>
          {verdict.isRight ? (
            <Check className="mr-1 inline size-4 align-text-bottom" aria-hidden="true" />
          ) : (
            <X className="mr-1 inline size-4 align-text-bottom text-muted" aria-hidden="true" />
          )}
          {verdict.isRight ? 'Right.' : 'Not this one.'}
        </span>{' '}
        {why}
      </p>
      <p className="wrap-anywhere text-muted leading-relaxed">{explanation.join(' ')}</p>
    </>
  )
}
