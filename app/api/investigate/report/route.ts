import { answeredAs, headers, RequestError, required, tenantOf } from '#lib/server/answered.ts'
import { record } from '#lib/server/audit/record.ts'
import { getCaseReport, getReport, type ReportFormat, reportFormats } from '#lib/server/investigate/get-report.ts'

/** An investigation, or a case that was kept, as one file. */
export const GET = (request: Request) =>
  answeredAs(request, async () => {
    const { searchParams } = new URL(request.url)
    const format = reportFormats.find((one) => one === required(request, 'format'))
    if (!format) throw new RequestError(400, `\`format\` is one of ${reportFormats.join(', ')}`)
    const { name, type, text } = await reportOf(request, { format, id: searchParams.get('case') })
    await record('exported', `an investigation as ${name}`)
    const disposition = `${format === 'text' ? 'inline' : 'attachment'}; filename="${name}"`
    return new Response(text, { headers: { ...headers, 'content-type': type, 'content-disposition': disposition } })
  })

async function reportOf(request: Request, { format, id }: { format: ReportFormat; id: string | null }) {
  const now = new Date().toISOString()
  const tenant = await tenantOf(request)
  if (id !== null) return getCaseReport(tenant, { id, format, now })
  const jewels = new URL(request.url).searchParams.getAll('jewel').slice(0, 100)
  return getReport(tenant, { node: required(request, 'node'), jewels, format, now })
}
