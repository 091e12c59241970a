import { acceptanceSchema, acceptFinding, withdrawAcceptance, withdrawalSchema } from '#lib/server/accept-finding.ts'
import { answered, tenantOf } from '#lib/server/answered.ts'
import { readJson } from '#lib/server/read-json.ts'

/** Accepts a finding with a reason, a person and a last day. */
export const PUT = (request: Request) =>
  answered(request, async () =>
    acceptFinding(await tenantOf(request), await readJson(request, acceptanceSchema), {
      now: new Date().toISOString(),
    }),
  )

/** Takes an acceptance back. */
export const DELETE = (request: Request) =>
  answered(request, async () => {
    const { finding } = await readJson(request, withdrawalSchema)
    await withdrawAcceptance(await tenantOf(request), finding)
    return {}
  })
