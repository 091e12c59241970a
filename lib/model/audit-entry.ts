/** What is written down of who did what. */
export const auditActions = [
  'accepted a warning',
  'changed a setting',
  'collected',
  'ended a session',
  'exported',
  'imported',
  'removed snapshots',
  'signed in',
  'signed out',
  'took an acceptance back',
  'was refused',
] as const
export type AuditAction = (typeof auditActions)[number]

/** Who did it. */
export interface Actor {
  /** The directory's id of a person, or a word for this machine. */
  subject: string
  /** For people to read. */
  name: string
  role?: string
}

export interface AuditDraft extends Actor {
  action: AuditAction
  /** What of, in one line: names and counts, and nothing secret. */
  about: string
}

export interface AuditEntry extends AuditDraft {
  /** Rises with each entry. */
  id: number
  /** ISO 8601 in UTC, by the clock of the database. */
  at: string
}

/** Younger entries cannot be removed, by Lanyard itself neither; it removes what is older. */
export const auditKeptDays = 365
