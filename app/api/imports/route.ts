import { answered, answeredAs } from '#lib/server/answered.ts'
import { importEvents } from '#lib/server/import-events.ts'
import { importFiles } from '#lib/server/import-files.ts'
import { uploadedFiles } from '#lib/server/uploaded-files.ts'

/** Reads exports into a new snapshot. With `Accept: application/x-ndjson` the answer tells how far it is, line by line. */
export function POST(request: Request): Promise<Response> {
  const now = new Date().toISOString()
  if (!request.headers.get('accept')?.includes('application/x-ndjson'))
    return answered(request, () => importFiles(uploadedFiles(request), { now, signal: request.signal }))
  return answeredAs(request, () => importEvents(uploadedFiles(request), now, request.signal))
}
