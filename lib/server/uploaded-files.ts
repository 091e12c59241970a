import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { ImportInput } from '#lib/imports/read-files.ts'
import { RequestError } from './answered.ts'

/**
 * The files of an upload, one after another as they arrive: the parts of a `multipart/form-data` body, or the whole
 * body as one file. Nothing is held in memory; each file must be read before the next one comes.
 */
export function uploadedFiles(request: Request): AsyncIterable<ImportInput> {
  if (!request.body) throw new RequestError(400, 'the request has no body: send files as multipart/form-data')
  const body = Readable.fromWeb(request.body as NodeReadableStream)
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data'))
    return onlyFile(new URL(request.url).searchParams.get('name') ?? 'upload.json', body)
  return partsOf(body, type)
}

async function* onlyFile(name: string, body: Readable): AsyncIterable<ImportInput> {
  yield { name, stream: () => body }
}

async function* partsOf(body: Readable, type: string): AsyncIterable<ImportInput> {
  const waiting: ImportInput[] = []
  let ended = false
  let failure: Error | undefined
  let wake = () => {}
  const changed = (change: () => void) => {
    change()
    wake()
  }
  const parser = new Busboy({ headers: { 'content-type': type }, preservePath: true })
  parser.on('file', (_field, stream, name) =>
    changed(() => waiting.push({ name: name || 'unnamed', stream: () => stream })),
  )
  parser.on('finish', () => changed(() => (ended = true)))
  parser.on('error', (error: Error) => changed(() => (failure = error)))
  // A person who cancels an upload closes the connection in the middle of a file.
  body.on('error', (error) => changed(() => (failure = error)))
  body.pipe(parser)
  try {
    while (true) {
      const next = waiting.shift()
      if (next) yield next
      else if (failure) throw new RequestError(400, `the upload broke off: ${failure.message}`)
      else if (ended) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    body.unpipe(parser)
    body.destroy()
  }
}
