import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Role } from './role.ts'

/** Somebody who signed in. Times are milliseconds since 1970. */
export interface Session {
  /** SHA-256 of the id that the browser holds, in hex; the id itself is kept nowhere. */
  idHash: string
  /** Who, as the one who vouches for them says it: an object id, or that of this machine's user. */
  subject: string
  /** The same for people. */
  name: string
  role: Role
  createdAt: number
  lastSeenAt: number
  /** It ends when it was not seen for so many milliseconds. */
  idleFor: number
  /** It ends then, seen or not. */
  expiresAt: number
  revokedAt?: number
}

/** Where sessions are kept. Only hashes of ids go in. */
export interface SessionStore {
  add(session: Session): Promise<void>
  find(idHash: string): Promise<Session | undefined>
  touch(idHash: string, seenAt: number): Promise<void>
  revoke(idHash: string, revokedAt: number): Promise<void>
  list(): Promise<Session[]>
}

export interface Limits {
  idleFor: number
  /** From sign-in on. */
  lasts: number
}

const hour = 3_600_000
/** On a laptop it ends with the process, or with the working day; a person of a team is asked again sooner. */
export const limitsOf = {
  laptop: { idleFor: 8 * hour, lasts: 8 * hour },
  team: { idleFor: hour / 2, lasts: 8 * hour },
} satisfies Record<string, Limits>

/** A session and the id of it: 256 random bits, for the browser alone. */
export function newSession(
  who: Pick<Session, 'subject' | 'name' | 'role'>,
  { idleFor, lasts }: Limits,
  now: number,
): { id: string; session: Session } {
  const id = randomBytes(32).toString('base64url')
  const session = { ...who, idHash: hashOf(id), createdAt: now, lastSeenAt: now, idleFor, expiresAt: now + lasts }
  return { id, session }
}

export const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/** What a page of this session sends with whatever changes something: no other site can know it. */
export const requestTokenOf = (id: string): string => createHmac('sha256', id).update('request').digest('base64url')

/** Whether it still counts. */
export const isLive = ({ revokedAt, expiresAt, lastSeenAt, idleFor }: Session, now: number): boolean =>
  revokedAt === undefined && now < expiresAt && now < lastSeenAt + idleFor
