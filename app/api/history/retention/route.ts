import { answered } from '#lib/server/answered.ts'
import { retain, retainSchema } from '#lib/server/history/retain.ts'
import { readJson } from '#lib/server/read-json.ts'
import { runtime } from '#lib/server/runtime.ts'

/** What is kept by itself after each snapshot. */
export const GET = (request: Request) => answered(request, () => runtime().retention)

/** `{ days, count, tenant }`: removes what is older or more than that, once. */
export const POST = (request: Request) => answered(request, async () => retain(await readJson(request, retainSchema)))
