import type { Doorkeeper } from './doorkeeper.ts'
import { newSession } from './session.ts'

/** Lets programs of this account in for as long as the process runs. @returns the key that they send as a bearer token */
export async function newProgram({ programs }: Doorkeeper): Promise<string> {
  const forEver = { idleFor: Number.POSITIVE_INFINITY, lasts: Number.POSITIVE_INFINITY }
  const { id, session } = newSession(
    { subject: 'this-machine', name: 'command line', role: 'Admin' },
    forEver,
    Date.now(),
  )
  await programs.add(session)
  return id
}
