import type { Session, SessionStore } from './session.ts'

/** Sessions that end with the process. */
export function memorySessions(): SessionStore {
  const sessions = new Map<string, Session>()
  const change = (idHash: string, part: Partial<Session>) => {
    const session = sessions.get(idHash)
    if (session) sessions.set(idHash, { ...session, ...part })
  }
  return {
    async add(session) {
      for (const { idHash, expiresAt } of sessions.values()) if (expiresAt <= session.createdAt) sessions.delete(idHash)
      sessions.set(session.idHash, session)
    },
    find: async (idHash) => sessions.get(idHash),
    touch: async (idHash, lastSeenAt) => change(idHash, { lastSeenAt }),
    revoke: async (idHash, revokedAt) => change(idHash, { revokedAt }),
    list: async () => [...sessions.values()],
  }
}
