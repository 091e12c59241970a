import { Readable } from 'node:stream'
import { answered, answeredAs } from '#lib/server/answered.ts'
import { historyFile, restoreHistoryFile, tenantNamed, uploadedFile } from '#lib/server/history/history-file.ts'

/** `?tenant=`, or that of the newest snapshot: its whole history as one file. */
export const GET = (request: Request) =>
  answeredAs(request, async () => {
    const tenantId = await tenantNamed(new URL(request.url).searchParams.get('tenant'))
    return new Response(Readable.toWeb(await historyFile(tenantId)) as ReadableStream, {
      headers: {
        'content-type': 'application/gzip',
        'content-disposition': 'attachment; filename="lanyard-history.ndjson.gz"',
        'cache-control': 'private, no-store',
      },
    })
  })

/** Publishes what of such a file is not there yet, all of it or nothing. */
export const POST = (request: Request) =>
  answered(request, async () => ({ restored: await restoreHistoryFile(uploadedFile(request), request.signal) }))
