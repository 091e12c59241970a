import type { ManagedIdentity } from '#lib/graph/tenant/managed-identities.ts'
import { resourceTypeOf } from '#lib/resources/index.ts'

/** Whether something that runs code wears it: such an identity is met most, and so is the better example. */
export const isOfCode = ({ wornBy }: ManagedIdentity) =>
  wornBy.some(({ resource }) => resourceTypeOf(resource.type, resource.kind).host)
