import type { z } from 'zod'
import { auditCsvHead, auditCsvLine } from '#lib/exports/audit-csv.ts'
import { type Runtime, runtime } from '../runtime.ts'
import type { auditQuestionSchema } from './list-audit.ts'

const page = 1000

/** All entries that fit as the lines of a CSV file, the last first. */
export async function* auditFile(
  { action, subject }: Pick<z.output<typeof auditQuestionSchema>, 'action' | 'subject'>,
  kept: Pick<Runtime, 'auditEntries'> = runtime(),
): AsyncIterable<string> {
  yield auditCsvHead
  for (let before: number | undefined; ; ) {
    const entries = await kept.auditEntries({ action, subject, before, most: page })
    yield entries.map(auditCsvLine).join('')
    if (entries.length < page) return
    before = entries.at(-1)!.id
  }
}
