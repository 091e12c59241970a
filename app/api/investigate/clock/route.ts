import { answered } from '#lib/server/answered.ts'
import { getClock } from '#lib/server/investigate/plan-containment.ts'

/** When each step of containment takes effect, and what stays open until then. */
export const GET = (request: Request) => answered(request, getClock)
