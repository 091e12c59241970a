import type { Rule } from '../rule.ts'
import { administratorOfResourceGroup } from './administrator-of-resource-group.ts'
import { ambiguousDefaultIdentity } from './ambiguous-default-identity.ts'
import { applicationSecret } from './application-secret.ts'
import { assignmentBudget } from './assignment-budget.ts'
import { assignmentRestrictionUnset } from './assignment-restriction-unset.ts'
import { broadFederatedSubject } from './broad-federated-subject.ts'
import { canBeBecome } from './can-be-become.ts'
import { canBecomeOthers } from './can-become-others.ts'
import { canGrantItselfMore } from './can-grant-itself-more.ts'
import { codeExecutionOnSource } from './code-execution-on-source.ts'
import { danglingIdentityReference } from './dangling-identity-reference.ts'
import { deadFederation } from './dead-federation.ts'
import { deletedRoleDefinition } from './deleted-role-definition.ts'
import { disabledIdentity } from './disabled-identity.ts'
import { exposedToInternet } from './exposed-to-internet.ts'
import { federationBudget } from './federation-budget.ts'
import { ghostPrincipal } from './ghost-principal.ts'
import { groupDerivedAccess } from './group-derived-access.ts'
import { hostWithoutIdentity } from './host-without-identity.ts'
import { identityWithSecret } from './identity-with-secret.ts'
import { identityWithoutAccess } from './identity-without-access.ts'
import { isolationScopeUnset } from './isolation-scope-unset.ts'
import { localAuthenticationLeftOn } from './local-authentication-left-on.ts'
import { orphanedRoleAssignment } from './orphaned-role-assignment.ts'
import { orphanedVaultPolicy } from './orphaned-vault-policy.ts'
import { ownerLikeRole } from './owner-like-role.ts'
import { policyCannotRemediate } from './policy-cannot-remediate.ts'
import { privilegedDirectoryRole } from './privileged-directory-role.ts'
import { recreatedIdentity } from './recreated-identity.ts'
import { redundantRoleAssignment } from './redundant-role-assignment.ts'
import { replaceableByGroup } from './replaceable-by-group.ts'
import { replaceableBySharedIdentity } from './replaceable-by-shared-identity.ts'
import { sharedFederatedSubject } from './shared-federated-subject.ts'
import { silentIdentity } from './silent-identity.ts'
import { slotDivergence } from './slot-divergence.ts'
import { softDeletedPrincipal } from './soft-deleted-principal.ts'
import { strongGraphPermission } from './strong-graph-permission.ts'
import { strongKeyVaultRight } from './strong-key-vault-right.ts'
import { strongKubeletIdentity } from './strong-kubelet-identity.ts'
import { transferredTenant } from './transferred-tenant.ts'
import { untrustedIssuer } from './untrusted-issuer.ts'
import { unwornUserAssignedIdentity } from './unworn-user-assigned-identity.ts'
import { vanishedScope } from './vanished-scope.ts'
import { wideDataAccess } from './wide-data-access.ts'
import { widelySharedIdentity } from './widely-shared-identity.ts'

/** Every rule, sorted by id. */
export const rules: Rule[] = [
  administratorOfResourceGroup,
  ambiguousDefaultIdentity,
  applicationSecret,
  assignmentBudget,
  assignmentRestrictionUnset,
  broadFederatedSubject,
  canBeBecome,
  canBecomeOthers,
  canGrantItselfMore,
  codeExecutionOnSource,
  danglingIdentityReference,
  deadFederation,
  deletedRoleDefinition,
  disabledIdentity,
  exposedToInternet,
  federationBudget,
  ghostPrincipal,
  groupDerivedAccess,
  hostWithoutIdentity,
  identityWithSecret,
  identityWithoutAccess,
  isolationScopeUnset,
  localAuthenticationLeftOn,
  orphanedRoleAssignment,
  orphanedVaultPolicy,
  ownerLikeRole,
  policyCannotRemediate,
  privilegedDirectoryRole,
  recreatedIdentity,
  redundantRoleAssignment,
  replaceableByGroup,
  replaceableBySharedIdentity,
  sharedFederatedSubject,
  silentIdentity,
  slotDivergence,
  softDeletedPrincipal,
  strongGraphPermission,
  strongKeyVaultRight,
  strongKubeletIdentity,
  transferredTenant,
  untrustedIssuer,
  unwornUserAssignedIdentity,
  vanishedScope,
  wideDataAccess,
  widelySharedIdentity,
]
