import { z } from 'zod'
import type { DatabaseAdministrator } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import { lastSegment, parentInId, scopeId } from '#lib/model/scope.ts'
import { bodyOf, compact, idAndShown, neededText, optionalText } from './fields.ts'

const schema = z.object({ id: neededText })
const bodySchema = z.object({
  objectId: optionalText,
  sid: optionalText,
  principalName: optionalText,
  login: optionalText,
  principalType: optionalText,
  tenantId: optionalText,
})

/** PostgreSQL says `objectId` and `principalName`, SQL and MySQL `sid` and `login`; the Azure CLI flattens all of them. */
export function databaseAdministratorFactOf(value: unknown): DatabaseAdministrator {
  const { id } = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  return compact({
    ...idAndShown(id),
    name: body.principalName ?? body.login ?? lastSegment(id),
    server: parentInId(scopeId(id))!,
    principalId: principalId(neededText.parse(body.objectId ?? body.sid)),
    principalType: body.principalType,
    tenantId: body.tenantId,
  })
}
