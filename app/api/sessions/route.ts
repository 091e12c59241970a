import { answered } from '#lib/server/answered.ts'
import { endedSessionsSchema, endSessions, listSessions } from '#lib/server/audit/list-sessions.ts'
import { readJson } from '#lib/server/read-json.ts'

/** Who is signed in. */
export const GET = (request: Request) => answered(request, () => listSessions())

/** `{ idHash }` or `{ subject }`: ends one session, or all of a person, at once. */
export const DELETE = (request: Request) =>
  answered(request, async () => endSessions(await readJson(request, endedSessionsSchema)))
