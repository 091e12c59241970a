import type { Rule } from '../rule.ts'
import { danglingIdentityReference } from './dangling-identity-reference.ts'
import { identityWithoutAccess } from './identity-without-access.ts'
import { orphanedRoleAssignment } from './orphaned-role-assignment.ts'
import { ownerLikeRole } from './owner-like-role.ts'
import { recreatedIdentity } from './recreated-identity.ts'
import { slotDivergence } from './slot-divergence.ts'
import { softDeletedPrincipal } from './soft-deleted-principal.ts'
import { transferredTenant } from './transferred-tenant.ts'
import { unwornUserAssignedIdentity } from './unworn-user-assigned-identity.ts'
import { widelySharedIdentity } from './widely-shared-identity.ts'

/** Every rule, sorted by id. */
export const rules: Rule[] = [
  danglingIdentityReference,
  identityWithoutAccess,
  orphanedRoleAssignment,
  ownerLikeRole,
  recreatedIdentity,
  slotDivergence,
  softDeletedPrincipal,
  transferredTenant,
  unwornUserAssignedIdentity,
  widelySharedIdentity,
]
