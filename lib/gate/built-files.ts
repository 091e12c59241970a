import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

const prefix = '/_next/static'

/**
 * Answers for the scripts, styles and typefaces of the build, in the smaller of the forms that the browser takes and the
 * build made beside each. Their names change with what is in them, so they may be kept for ever.
 *
 * @param folder `.next/static`, read once
 * @returns whether the request was for one of them, and is answered
 */
export function builtFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const serve = sirv(folder, { brotli: true, gzip: true, etag: true, immutable: true, maxAge: 31_536_000 })
  return (request, response) => {
    const { url = '' } = request
    if (!url.startsWith(`${prefix}/`) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    let isOurs = true
    request.url = url.slice(prefix.length)
    serve(request, response, () => {
      isOurs = false
    })
    request.url = url
    return isOurs
  }
}
