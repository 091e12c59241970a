import { z } from 'zod'
import { type AuditEntry, auditActions, auditKeptDays } from '#lib/model/audit-entry.ts'
import { type Runtime, runtime } from '../runtime.ts'

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const auditQuestionSchema = z.object({
  before: number.optional(),
  action: z.enum(auditActions).optional(),
  subject: z.string().min(1).max(200).optional(),
  limit: number.max(1000).default(200),
})

/** `GET /api/audit`: the last entry first. */
export interface AuditAnswer {
  entries: AuditEntry[]
  /** `before` of the next page, where there is one. */
  next?: number
  /** How many fit, on all pages. */
  total: number
  /** For so many days nothing of it can be removed. */
  keptDays: number
}

export async function listAudit(
  { limit, ...of }: z.output<typeof auditQuestionSchema>,
  kept: Pick<Runtime, 'auditEntries' | 'auditCount'> = runtime(),
): Promise<AuditAnswer> {
  const { before: _, ...fitting } = of
  const [found, total] = await Promise.all([kept.auditEntries({ ...of, most: limit + 1 }), kept.auditCount(fitting)])
  const entries = found.slice(0, limit)
  return { entries, ...(found.length > limit && { next: entries.at(-1)!.id }), total, keptDays: auditKeptDays }
}
