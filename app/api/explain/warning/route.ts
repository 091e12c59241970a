import { answered, required, tenantOf } from '#lib/server/answered.ts'
import { explainWarning } from '#lib/server/explain/explain-warning.ts'

/** `?id=`: why a warning is there. */
export const GET = (request: Request) =>
  answered(request, async () => explainWarning(await tenantOf(request), required(request, 'id')))
