import { answered } from '#lib/server/answered.ts'
import { getStatus } from '#lib/server/get-status.ts'

export const GET = (request: Request) => answered(request, getStatus)
