import { answered, enter, refused } from '#lib/server/answered.ts'
import { importEvents } from '#lib/server/import-events.ts'
import { importFiles } from '#lib/server/import-files.ts'
import { uploadedFiles } from '#lib/server/uploaded-files.ts'

/** Reads exports into a new snapshot. With `Accept: application/x-ndjson` the answer tells how far it is, line by line. */
export async function POST(request: Request) {
  const now = new Date().toISOString()
  if (!request.headers.get('accept')?.includes('application/x-ndjson'))
    return answered(request, () => importFiles(uploadedFiles(request), { now, signal: request.signal }))
  try {
    await enter(request)
    return importEvents(uploadedFiles(request), now, request.signal)
  } catch (error) {
    return refused(error)
  }
}
