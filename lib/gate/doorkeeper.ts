import type { Session, SessionStore } from './session.ts'

/** What both layers go by, each for itself: the gate, and whatever answers behind it. */
export interface Doorkeeper {
  /** Name of the cookie that holds a session's id. */
  cookie: string
  /** Sessions of browsers. */
  sessions: SessionStore
  /** Those of programs on this machine, which send their id as a bearer token. */
  programs: SessionStore
  /** Writes down who came and who went. */
  note: (
    what: 'signed in' | 'signed out' | 'was refused',
    who: Pick<Session, 'subject' | 'name' | 'role'> | undefined,
  ) => Promise<void>
}

// Next bundles its own copy of every module; what must be one in the process hangs on `globalThis`.
const slot = Symbol.for('lanyard.sessions')
const shared = globalThis as { [slot]?: Doorkeeper | undefined }

/** `undefined` where the gate did not start: nobody may enter then. */
export const doorkeeper = (): Doorkeeper | undefined => shared[slot]

export function setDoorkeeper(keeper: Doorkeeper | undefined): void {
  shared[slot] = keeper
}
