import type { Doorkeeper } from './doorkeeper.ts'
import { hashOf, isLive, requestTokenOf, type Session } from './session.ts'

/** The headers by which somebody is known. */
export interface Shown {
  cookie?: string | undefined
  authorization?: string | undefined
}

/** Somebody who is signed in. */
export interface Visitor {
  session: Session
  /** What the pages of a browser's session must send along to change something; programs need none. */
  requestToken?: string
}

/** An id as it is given out: what looks otherwise is not looked up. */
const idShape = /^[\w-]{43}$/
/** Seen is written down no oftener than this, in milliseconds. */
const grain = 15_000

/** Who shows these headers; `undefined` for a stranger, and for whoever's session ended or was revoked. */
export async function visitorOf(shown: Shown, keeper: Doorkeeper, now = Date.now()): Promise<Visitor | undefined> {
  const bearer = /^Bearer ([\w-]{43})$/.exec(shown.authorization ?? '')?.[1]
  if (bearer !== undefined) {
    const session = await keeper.programs.find(hashOf(bearer))
    return session && isLive(session, now) ? { session } : undefined
  }
  const id = cookieOf(shown.cookie ?? '', keeper.cookie)
  if (id === undefined || !idShape.test(id)) return undefined
  const session = await keeper.sessions.find(hashOf(id))
  if (!session || !isLive(session, now)) return undefined
  if (now - session.lastSeenAt > grain) await keeper.sessions.touch(session.idHash, now)
  return { session, requestToken: requestTokenOf(id) }
}

/** The value of a cookie; one that is sent twice is nobody's, as two readers might choose differently. */
export function cookieOf(header: string, name: string): string | undefined {
  const values = header.split(';').flatMap((part) => {
    const [own, ...value] = part.split('=')
    return own!.trim() === name ? [value.join('=').trim()] : []
  })
  return values.length === 1 ? values[0] : undefined
}
