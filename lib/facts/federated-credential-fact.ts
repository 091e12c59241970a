import { z } from 'zod'
import type { FederatedCredential } from '#lib/model/facts.ts'
import { foldAscii, parentInId, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { bodyOf, compact, neededText, optionalText, texts } from './fields.ts'

const schema = z.object({ id: neededText, name: optionalText })
const bodySchema = z
  .object({
    issuer: neededText,
    subject: optionalText,
    claimsMatchingExpression: z.unknown().optional(),
    audiences: texts,
  })
  .transform(({ claimsMatchingExpression: claims, ...rest }) => ({
    ...rest,
    claimsMatchingExpression: textOf(claims) ?? textOf(objectOf(claims).value),
  }))

/** Of a user-assigned identity, which its id names, or of the application given. */
export function federatedCredentialFactOf(value: unknown, applicationId?: string): FederatedCredential {
  const { id, name } = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  const isOfIdentity = id.startsWith('/')
  const folded = isOfIdentity ? scopeId(id) : foldAscii(id)
  return compact({
    id: folded,
    shownId: folded === id ? undefined : id,
    name: name ?? id,
    identityId: isOfIdentity ? parentInId(scopeId(id)) : undefined,
    applicationId: applicationId?.toLowerCase(),
    ...body,
  })
}
