import type { Wear } from '#lib/model/facts.ts'
import { resourceTypeOf } from './index.ts'
import { listOf, objectOf, textOf } from './json-value.ts'
import { withUses } from './use.ts'
import { wearOfIdentityId, wearOfReference } from './wear.ts'

/** A resource as far as its identities are concerned. `identity` is `undefined` when the source did not give it. */
export interface Wearer {
  type: string
  kind?: string
  identity?: unknown
  properties?: unknown
  /** The source leaves out the `identity` block where there is none, as lists of Resource Manager do. */
  full?: boolean
}

/** Identities that a resource wears, wherever it names them. `undefined`: that was not read. */
export function wearsOf({ type, kind, identity, properties, full = false }: Wearer): Wear[] | undefined {
  const known = resourceTypeOf(type, kind)
  const hidden = known.wears?.(objectOf(properties)) ?? []
  if (identity === undefined && !full && hidden.length === 0) return undefined
  return withUses([...wearsOfIdentityBlock(identity), ...hidden], known.uses?.(objectOf(properties)) ?? [])
}

/**
 * Told by content, because `type` is spelled in many ways: a system-assigned identity is there when `principalId` is,
 * the user-assigned ones are the keys of the map, whose values may be `{}` or null.
 */
function wearsOfIdentityBlock(identity: unknown): Wear[] {
  const block = objectOf(identity)
  const system = textOf(block.principalId)
    ? wearOfReference('system', { principalId: block.principalId, tenantId: block.tenantId, clientId: block.clientId })
    : []
  return [...system, ...userAssigned(block.userAssignedIdentities), ...userAssigned(block.identityIds)]
}

function userAssigned(named: unknown): Wear[] {
  if (Array.isArray(named)) return listOf(named).flatMap((id) => wearOfIdentityId('user', id))
  return Object.entries(objectOf(named)).flatMap(([id, value]) => {
    const { principalId, clientId, tenantId } = objectOf(value)
    return wearOfReference('user', { resourceId: id, principalId, clientId, tenantId })
  })
}
