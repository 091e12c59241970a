import { z } from 'zod'
import { doorkeeper } from '#lib/gate/doorkeeper.ts'
import { isLive, type Session } from '#lib/gate/session.ts'
import { RequestError } from '../answered.ts'
import { record } from './record.ts'

/** `GET /api/sessions`: who is signed in now, the last seen first. */
export interface SessionsAnswer {
  sessions: (Pick<Session, 'idHash' | 'subject' | 'name' | 'role'> &
    Record<'createdAt' | 'lastSeenAt' | 'expiresAt', string>)[]
}

const iso = (time: number) => new Date(time).toISOString()
export async function listSessions(now = Date.now()): Promise<SessionsAnswer> {
  const live = ((await doorkeeper()?.sessions.list()) ?? []).filter((session) => isLive(session, now))
  live.sort((a, b) => b.lastSeenAt - a.lastSeenAt)
  return {
    sessions: live.map(({ idHash, subject, name, role, createdAt, lastSeenAt, expiresAt }) => ({
      ...{ idHash, subject, name, role },
      ...{ createdAt: iso(createdAt), lastSeenAt: iso(lastSeenAt), expiresAt: iso(expiresAt) },
    })),
  }
}

/** One session by its hash, or all of a person. */
export const endedSessionsSchema = z.union([
  z.strictObject({ idHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ subject: z.string().min(1).max(200) }),
])

/** Ends them at once. @throws {RequestError} where there is none */
export async function endSessions(
  which: z.infer<typeof endedSessionsSchema>,
  now = Date.now(),
): Promise<{ ended: number }> {
  const isMeant = (session: Session) =>
    'idHash' in which ? session.idHash === which.idHash : session.subject === which.subject
  const meant = ((await doorkeeper()?.sessions.list()) ?? []).filter(
    (session) => isLive(session, now) && isMeant(session),
  )
  if (meant.length === 0) throw new RequestError(404, 'nobody is signed in so any more')
  for (const { idHash, name } of meant) {
    await doorkeeper()?.sessions.revoke(idHash, now)
    await record('ended a session', `of ${name}`)
  }
  return { ended: meant.length }
}
