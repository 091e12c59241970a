import { type Kysely, sql } from 'kysely'
import type { Session, SessionStore } from '#lib/gate/session.ts'
import type { Tables } from './schema.ts'

type Row = { id_hash: string; last_seen_at: Date; expires_at: Date; revoked_at: Date | null; body: string }

const sessionFrom = ({ id_hash, last_seen_at, expires_at, revoked_at, body }: Row): Session => ({
  ...(JSON.parse(body) as Pick<Session, 'subject' | 'name' | 'role' | 'createdAt' | 'idleFor'>),
  idHash: id_hash,
  lastSeenAt: last_seen_at.getTime(),
  expiresAt: expires_at.getTime(),
  ...(revoked_at && { revokedAt: revoked_at.getTime() }),
})

/** Sessions that outlive the process, and can be ended from elsewhere at once. */
export function sessionsIn(db: Kysely<Tables>): SessionStore {
  return {
    async add({ idHash, lastSeenAt, expiresAt, revokedAt, ...rest }) {
      await db.deleteFrom('sign_in_session').where('expires_at', '<=', sql<Date>`now()`).execute()
      const row = { id_hash: idHash, last_seen_at: new Date(lastSeenAt), expires_at: new Date(expiresAt) }
      await db
        .insertInto('sign_in_session')
        .values({
          ...row,
          revoked_at: revokedAt === undefined ? null : new Date(revokedAt),
          body: JSON.stringify(rest),
        })
        .execute()
    },
    async find(idHash) {
      const row = await db.selectFrom('sign_in_session').selectAll().where('id_hash', '=', idHash).executeTakeFirst()
      return row && sessionFrom(row)
    },
    async touch(idHash, seenAt) {
      // Two requests at once come in either order.
      await db
        .updateTable('sign_in_session')
        .set({ last_seen_at: new Date(seenAt) })
        .where('id_hash', '=', idHash)
        .where('last_seen_at', '<', new Date(seenAt))
        .execute()
    },
    async revoke(idHash, revokedAt) {
      await db
        .updateTable('sign_in_session')
        .set({ revoked_at: new Date(revokedAt) })
        .where('id_hash', '=', idHash)
        .where('revoked_at', 'is', null)
        .execute()
    },
    async list() {
      const rows = await db.selectFrom('sign_in_session').selectAll().orderBy('last_seen_at', 'desc').execute()
      return rows.map(sessionFrom)
    },
  }
}
