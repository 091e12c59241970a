import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '#lib/model/audit-entry.ts'

/** Whoever works at this machine, on the command line or by a schedule. */
const thisMachine: Actor = { subject: 'this-machine', name: 'this machine' }

// Next bundles its own copy of every module; what must be one in the process hangs on `globalThis`.
const slot = Symbol.for('lanyard.acting')
const shared = globalThis as { [slot]?: AsyncLocalStorage<Actor> }
const acting = () => {
  shared[slot] ??= new AsyncLocalStorage<Actor>()
  return shared[slot]
}

/** Does something for somebody: what is written down meanwhile names them. */
export const actingAs = <T>({ subject, name, role }: Actor, work: () => T): T =>
  acting().run({ subject, name, ...(role && { role }) }, work)

export const actor = (): Actor => acting().getStore() ?? thisMachine
