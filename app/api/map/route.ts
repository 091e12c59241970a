import { answeredAs, tenantOf } from '#lib/server/answered.ts'
import { getMap } from '#lib/server/get-map.ts'

/** Bytes, not JSON. The browser keeps them and asks whether they still hold. */
export const GET = (request: Request) =>
  answeredAs(request, async () => {
    const { bytes, etag } = await getMap(await tenantOf(request))
    const headers = { etag, 'cache-control': 'private, no-cache' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(bytes, { headers: { ...headers, 'content-type': 'application/octet-stream' } })
  })
