import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { getBlastRadius } from '#lib/server/get-blast-radius.ts'

export const GET = (request: Request) =>
  answered(async () => getBlastRadius(await tenantOf(request), required(request, 'principal')))
