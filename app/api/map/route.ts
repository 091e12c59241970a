import { enter, refused, tenantOf } from '#lib/server/answered.ts'
import { getMap } from '#lib/server/get-map.ts'

/** Bytes, not JSON. The browser keeps them and asks whether they still hold. */
export async function GET(request: Request): Promise<Response> {
  try {
    await enter(request)
    const { bytes, etag } = await getMap(await tenantOf(request))
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(bytes, { headers: { ...headers, 'content-type': 'application/octet-stream' } })
  } catch (error) {
    return refused(error)
  }
}
