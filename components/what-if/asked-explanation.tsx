'use client'

import { ExplainDetails } from '#components/explain/explain-details.tsx'
import type { StackedChange } from './stacked-change.ts'
import { useAskedExplanation } from './what-if-queries.ts'

/** An access whose answer no change moves: what it is, and why. */
export function AskedExplanation({ question }: { question: StackedChange }) {
  const { data, error } = useAskedExplanation(question)
  if (error) return <p role="alert">It could not be explained: {error.message}</p>
  return data ? <ExplainDetails explanation={data} /> : null
}
