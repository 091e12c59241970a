import { Readable } from 'node:stream'
import { answered, answeredAs, headers } from '#lib/server/answered.ts'
import { auditFile } from '#lib/server/audit/audit-file.ts'
import { auditQuestionSchema, listAudit } from '#lib/server/audit/list-audit.ts'
import { record } from '#lib/server/audit/record.ts'
import { checked } from '#lib/server/read-json.ts'

/** `?before=&action=&subject=&limit=`: who did what, the last first; with `?format=csv` all that fit, as a file. */
export function GET(request: Request): Promise<Response> {
  const { format, ...asked } = Object.fromEntries(new URL(request.url).searchParams)
  if (format !== 'csv') return answered(request, () => listAudit(checked(asked, auditQuestionSchema)))
  return answeredAs(request, async () => {
    const question = checked(asked, auditQuestionSchema)
    await record('exported', 'the audit log')
    return new Response(Readable.toWeb(Readable.from(auditFile(question))) as ReadableStream, {
      headers: {
        ...headers,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="lanyard-audit.csv"',
      },
    })
  })
}
