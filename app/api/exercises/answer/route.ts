import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { answerExercise } from '#lib/server/exercises/answer-exercise.ts'

/** `?exercise=&clicked=`: whether a node of the graph answers an exercise, and why. */
export const GET = (request: Request) =>
  answered(request, async () =>
    answerExercise(await tenantOf(request), required(request, 'exercise'), required(request, 'clicked')),
  )
