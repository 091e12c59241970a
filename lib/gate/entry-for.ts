import { doorkeeper } from './doorkeeper.ts'
import { isEnough } from './role.ts'
import { roleFor } from './route-policy.ts'
import type { Visitor } from './visitor.ts'
import { type Shown, visitorOf } from './visitor.ts'

export interface EntryRefusal {
  status: 401 | 403 | 404 | 405 | 503
  error: string
}

export type Entry = { visitor: Visitor } | { refusal: EntryRefusal }

/**
 * Whether somebody may do something, by what they show: the session is looked up here, and nothing is believed of what
 * a layer before this one found. `path` is without its query.
 */
export async function entryFor(what: { method: string; path: string }, shown: Shown): Promise<Entry> {
  const keeper = doorkeeper()
  if (!keeper) return refused(503, 'nobody watches the door: start Lanyard with `npm start`')
  const visitor = await visitorOf(shown, keeper)
  if (!visitor) return refused(401, 'you are not signed in, or no longer: load the page again to sign in')
  const needed = roleFor(what.method, what.path)
  if (needed === 'no such address') return refused(404, `there is nothing at \`${what.path}\``)
  if (needed === 'no such method') return refused(405, `\`${what.method}\` is nothing that \`${what.path}\` does`)
  const { role } = visitor.session
  if (!isEnough(role, needed))
    return refused(403, `this needs the role ${needed}, and yours is ${role}: ask whoever gives out the roles`)
  return { visitor }
}

const refused = (status: EntryRefusal['status'], error: string): Entry => ({ refusal: { status, error } })
