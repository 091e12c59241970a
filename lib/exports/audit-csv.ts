import type { AuditEntry } from '#lib/model/audit-entry.ts'
import { csvLine } from '#lib/model/csv-line.ts'

/** The mark at its start tells spreadsheets that it is UTF-8. */
export const auditCsvHead = `\uFEFF${csvLine(['time', 'who', 'name', 'role', 'action', 'what'])}`

export const auditCsvLine = ({ at, subject, name, role, action, about }: AuditEntry) =>
  csvLine([at, subject, name, role ?? '', action, about])
