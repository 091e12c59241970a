import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { isDiskFailure } from '#lib/store/disk-failure.ts'
import { RequestError } from '../answered.ts'
import { record } from '../audit/record.ts'
import { runtime } from '../runtime.ts'

/** The tenant of the newest snapshot, unless one is named. @throws {RequestError} where nothing was stored */
export async function tenantNamed(tenantId: string | null | undefined): Promise<string> {
  const snapshots = await runtime().snapshots()
  const found = tenantId ? snapshots.find((snapshot) => snapshot.tenantId === tenantId) : snapshots[0]
  if (!found)
    throw new RequestError(404, tenantId ? `nothing is stored of tenant \`${tenantId}\`` : 'nothing was stored yet')
  return found.tenantId
}

/** Every snapshot of a tenant as one compressed file. */
export async function historyFile(tenantId: string): Promise<Readable> {
  await record('exported', `the whole history of tenant ${tenantId}`)
  const lines = Readable.from(runtime().historyLines(tenantId))
  const gzip = createGzip()
  lines.on('error', (error) => gzip.destroy(error))
  return lines.pipe(gzip)
}

/** Publishes what of such a file is not there yet. @throws {RequestError} that says why nothing of it was kept */
export async function restoreHistoryFile(file: Readable, signal?: AbortSignal): Promise<Snapshot[]> {
  const gunzip = createGunzip()
  const unpacked = pipeline(file, gunzip)
  // Said once, by whoever reads the lines.
  unpacked.catch(() => {})
  try {
    const restored = await runtime().restoreHistory(createInterface({ input: gunzip, crlfDelay: Infinity }), signal)
    await unpacked
    await record('imported', `a history: ${restored.length} snapshots that were not there`)
    return restored
  } catch (error) {
    signal?.throwIfAborted()
    if (isDiskFailure(error)) throw error
    throw new RequestError(400, error instanceof Error ? error.message : String(error))
  } finally {
    gunzip.destroy()
  }
}

export const uploadedFile = (request: Request): Readable => {
  if (!request.body) throw new RequestError(400, 'the request has no body: send the file as it is')
  return Readable.fromWeb(request.body as NodeReadableStream)
}
