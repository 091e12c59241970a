import type { Actor, AuditAction } from '#lib/model/audit-entry.ts'
import { type Runtime, runtime } from '../runtime.ts'
import { actor } from './acting.ts'

/** Writes down that somebody did something. What cannot be written down is not handed out: the error goes on. */
export const record = (
  action: AuditAction,
  about: string,
  { by = actor(), kept = runtime() }: { by?: Actor; kept?: Pick<Runtime, 'record'> } = {},
): Promise<void> => kept.record({ ...by, action, about: about.slice(0, 500) })
