import { z } from 'zod'
import { scopeId } from '#lib/model/scope.ts'
import { fullAccess } from './access.ts'
import { type Answer, ok, refusal } from './answer.ts'
import type { EmulatedAzure } from './emulated-azure.ts'
import { faultKinds } from './faults/index.ts'
import type { EmulatorRequest } from './request.ts'

const planSchema = z.strictObject({
  kind: z.string(),
  match: z.string().optional(),
  after: z.int().min(0).optional(),
  times: z.int().min(1).optional(),
  percent: z.number().min(0).max(100).optional(),
  seconds: z.number().min(0).optional(),
  subscription: z.string().optional(),
})
const settingsSchema = z
  .strictObject({
    tokenLifetime: z.int().min(1),
    latency: z.number().min(0),
    quotas: z.boolean(),
    pageSize: z.int().min(1),
  })
  .partial()

const accessSchema = z
  .strictObject({ readerAt: z.array(z.string().transform(scopeId)), applicationPermissions: z.array(z.string()) })
  .partial()

/**
 * What Azure does not have: `/emulator` tells and changes how the emulator behaves, `/emulator/access` what may be read,
 * `/emulator/faults` what goes wrong, `/emulator/requests` what was asked of it.
 */
export function answerControl(azure: EmulatedAzure, request: EmulatorRequest): Answer {
  try {
    return controlled(azure, request)
  } catch (mistake) {
    const message = mistake instanceof z.ZodError ? z.prettifyError(mistake) : (mistake as Error).message
    return refusal(400, 'BadRequest', message)
  }
}

function controlled(azure: EmulatedAzure, { method, path, text }: EmulatorRequest): Answer {
  switch (`${method} ${path}`) {
    case 'GET /emulator':
      return ok(status(azure))
    case 'PATCH /emulator':
      Object.assign(azure.settings, settingsSchema.parse(JSON.parse(text)))
      return ok(status(azure))
    case 'PATCH /emulator/access':
      azure.access = { ...fullAccess, ...accessSchema.parse(JSON.parse(text)) }
      return ok(status(azure))
    case 'GET /emulator/faults':
      return ok({ kinds: faultKinds.map(({ id, label, words }) => ({ id, label, words })), planned: azure.faults.all })
    case 'POST /emulator/faults':
      for (const plan of [planSchema.or(z.array(planSchema)).parse(JSON.parse(text))].flat()) azure.faults.add(plan)
      return ok({ planned: azure.faults.all })
    case 'DELETE /emulator/faults':
      azure.faults.clear()
      return ok({ planned: [] })
    case 'GET /emulator/requests':
      return ok({ requests: azure.requests.all })
    case 'DELETE /emulator/requests':
      azure.requests.clear()
      return ok({ requests: [] })
    default:
      return refusal(404, 'NotFound', `there is nothing at \`${method} ${path}\``)
  }
}

function status({ tenant, settings, access }: EmulatedAzure) {
  const { tokenLifetime, latency, quotas, pageSize } = settings
  return {
    tenantId: tenant.tenantId,
    displayName: tenant.displayName,
    resources: tenant.resources.length,
    roleAssignments: tenant.roleAssignments.length,
    settings: { tokenLifetime, latency, quotas, pageSize },
    access,
  }
}
