import { answered, tenantOf } from '#lib/server/answered.ts'
import { listExercises } from '#lib/server/exercises/list-exercises.ts'

export const GET = (request: Request) => answered(async () => listExercises(await tenantOf(request)))
