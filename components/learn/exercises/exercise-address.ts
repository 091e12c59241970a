import { textOf } from '#components/what-if/stacked-change.ts'
import type { ExerciseRow } from '#lib/server/exercises/list-exercises.ts'

/** The view that an exercise opens, with nothing selected yet. */
export function exerciseAddress({ id, question }: ExerciseRow): string {
  const { lens, focus, from, inward, outward, audience, hide, find, deleted } = question?.view ?? {}
  const parameters = new URLSearchParams({ exercise: id })
  const values = { lens: deleted ? 'what-if' : lens, focus, from, in: inward, out: outward, audience, hide, find }
  for (const [name, value] of Object.entries(values)) if (value !== undefined) parameters.set(name, String(value))
  if (deleted) parameters.set('change', textOf({ kind: 'delete-resource', fields: deleted }))
  return `/graph?${parameters}`
}
