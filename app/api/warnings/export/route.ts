import { answeredAs, tenantOf } from '#lib/server/answered.ts'
import { record } from '#lib/server/audit/record.ts'
import { exportWarnings } from '#lib/server/export-warnings.ts'
import { listJudgedWarnings } from '#lib/server/list-judged-warnings.ts'

/** The warnings as a file: `?format=json`, `sarif` or `junit`. */
export const GET = (request: Request) =>
  answeredAs(request, async () => {
    const { text, type, name } = exportWarnings(
      await listJudgedWarnings(await tenantOf(request), new Date().toISOString()),
      new URL(request.url).searchParams.get('format'),
    )
    await record('exported', `the warnings as ${name}`)
    return new Response(text, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    })
  })
