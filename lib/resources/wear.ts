import type { Wear, WearHow } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from './json-value.ts'

/** A wear from the id of a user-assigned identity; empty ids say nothing. */
export function wearOfIdentityId(how: WearHow, id: unknown, through?: string): Wear[] {
  return wearOfReference(how, { resourceId: id }, through)
}

/**
 * A wear from an object that refers to an identity. The same field is called `objectId` in AKS and `principalId`
 * elsewhere. Nothing where it names neither an identity nor a principal.
 */
export function wearOfReference(how: WearHow, reference: unknown, through?: string): Wear[] {
  const { resourceId, objectId, principalId: principal, clientId, tenantId } = objectOf(reference)
  const shownIdentityId = textOf(resourceId)
  const principalText = textOf(objectId) ?? textOf(principal)
  if (shownIdentityId === undefined && principalText === undefined) return []
  const wear: Wear = { how }
  if (shownIdentityId !== undefined) {
    wear.identityId = scopeId(shownIdentityId)
    if (wear.identityId !== shownIdentityId) wear.shownIdentityId = shownIdentityId
  }
  if (principalText !== undefined) wear.principalId = principalId(principalText)
  const client = textOf(clientId)
  if (client !== undefined) wear.clientId = client.toLowerCase()
  const tenant = textOf(tenantId)
  if (tenant !== undefined) wear.tenantId = tenant.toLowerCase()
  if (through !== undefined) wear.through = through
  return [wear]
}
