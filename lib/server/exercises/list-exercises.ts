import type { ExerciseView } from '#lib/exercises/exercise.ts'
import { exercises } from '#lib/exercises/exercises/index.ts'
import { sampleTenant } from '#lib/sample/sample-exports.ts'
import { runtime, type Tenant } from '../runtime.ts'
import { seen } from './seen.ts'

export interface ExercisesAnswer {
  /** Whether the open snapshot is one of the sample tenant, which the exercises are about. */
  isSample: boolean
  /** A snapshot of the sample that could be opened instead. */
  sampleSnapshot?: number
  exercises: ExerciseRow[]
}

export interface ExerciseRow {
  id: string
  title: string
  /** What is asked, and the view that it opens; absent where the open snapshot has nothing that fits. */
  question?: { text: string; view: ExerciseView }
}

const asked = new WeakMap<Tenant, ExerciseRow[]>()

/** The exercises, put to the open snapshot where that is one of the sample. */
export async function listExercises(tenant: Tenant): Promise<ExercisesAnswer> {
  if (tenant.snapshot.tenantId === sampleTenant.tenantId) return { isSample: true, exercises: rowsOf(tenant) }
  const stored = await runtime().snapshots()
  const sample = stored.find(({ tenantId }) => tenantId === sampleTenant.tenantId)
  return {
    isSample: false,
    ...(sample ? { sampleSnapshot: sample.id } : {}),
    exercises: exercises.map(({ id, title }) => ({ id, title })),
  }
}

/** Each exercise with what it asks of this tenant; worked out once for each snapshot. */
export function rowsOf(tenant: Tenant): ExerciseRow[] {
  const known = asked.get(tenant)
  if (known) return known
  const see = seen(tenant)
  const rows = exercises.map(({ id, title, ask }): ExerciseRow => {
    const question = ask(see)
    return { id, title, ...(question ? { question: { text: question.text, view: question.view } } : {}) }
  })
  asked.set(tenant, rows)
  return rows
}
