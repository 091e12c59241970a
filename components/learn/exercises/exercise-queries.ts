'use client'
import { useQuery } from '@tanstack/react-query'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { fetchAnswer } from '#components/queries.ts'
import type { ExerciseAnswer } from '#lib/server/exercises/answer-exercise.ts'
import type { ExercisesAnswer } from '#lib/server/exercises/list-exercises.ts'

export function useExercises() {
  const path = useAtSnapshot()('/api/exercises')
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => fetchAnswer<ExercisesAnswer>(path, signal) })
}

/** Whether what is clicked answers; not asked while nothing is. */
export function useExerciseAnswer(exercise: string, clicked: string | null) {
  const path = useAtSnapshot()(`/api/exercises/answer?${new URLSearchParams({ exercise, clicked: clicked ?? '' })}`)
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<ExerciseAnswer>(path, signal),
    enabled: clicked !== null,
  })
}
