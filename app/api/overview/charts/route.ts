import { answered, tenantOf } from '#lib/server/answered.ts'
import { getCharts } from '#lib/server/charts/get-charts.ts'
import { runtime } from '#lib/server/runtime.ts'

export const GET = (request: Request) => answered(request, async () => getCharts(await tenantOf(request), runtime()))
