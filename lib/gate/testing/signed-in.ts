import { setDoorkeeper } from '../doorkeeper.ts'
import { memorySessions } from '../memory-sessions.ts'
import type { Role } from '../role.ts'
import { limitsOf, newSession } from '../session.ts'

/** For a test that calls routes itself: a door that one person has passed, and the headers that show it. */
export async function signedIn(role: Role = 'Admin'): Promise<{ cookie: string }> {
  const sessions = memorySessions()
  const { id, session } = newSession({ subject: 'test', name: 'test', role }, limitsOf.laptop, Date.now())
  await sessions.add(session)
  setDoorkeeper({ cookie: 'lanyard_test', sessions, programs: memorySessions(), note: async () => {} })
  return { cookie: `lanyard_test=${id}` }
}
