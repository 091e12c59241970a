import { exercises } from '#lib/exercises/exercises/index.ts'
import { type Judged, judged } from '#lib/exercises/judged.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'
import { seen } from './seen.ts'

export interface ExerciseAnswer extends Judged {
  /** Section of the chapters that says more. */
  section: string
}

/** Judges what was clicked. @throws {RequestError} where there is no such exercise, or nothing to ask about */
export function answerExercise(tenant: Tenant, id: string, clicked: string): ExerciseAnswer {
  const exercise = exercises.find((one) => one.id === id)
  if (!exercise) throw new RequestError(404, `there is no exercise \`${id}\`: choose one of the list`)
  const see = seen(tenant)
  const question = exercise.ask(see)
  if (!question) throw new RequestError(404, 'this snapshot has nothing to ask about: go to the newest one')
  return { ...judged(question, see, clicked), section: exercise.section }
}
