import type { Doorkeeper } from '#lib/gate/doorkeeper.ts'
import { record } from './record.ts'
import { refusals } from './record-refusal.ts'

const noteRefusal = refusals()

/** Writes down who came in, who went, and that a link was refused. */
export const noteEntry: Doorkeeper['note'] = (what, who) =>
  who
    ? record(what, `as ${who.role}`, { by: who })
    : noteRefusal('a link for signing in that is none, was used, or is too old')
