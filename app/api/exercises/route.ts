import { answered, tenantOf } from '#lib/server/answered.ts'
import { listExercises } from '#lib/server/exercises/list-exercises.ts'

export const GET = (request: Request) => answered(request, async () => listExercises(await tenantOf(request)))
