'use client'

import dynamic from 'next/dynamic'
import { parseAsString, useQueryState } from 'nuqs'

// Only who does an exercise loads it.
const ExerciseBar = dynamic(() => import('./exercise-bar.tsx').then((part) => part.ExerciseBar), { ssr: false })

/** Above the graph, while the address names an exercise. */
export function ExercisePart() {
  const [exercise] = useQueryState('exercise', parseAsString)
  return exercise === null ? null : <ExerciseBar key={exercise} exercise={exercise} />
}
