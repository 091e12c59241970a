import type { Grant } from '../graph/reach/reach.ts'
import type { RoleAssignment, RoleDefinition } from '../model/facts.ts'
import { roleKey } from '../model/guid.ts'
import { kindOfScope, type ScopeId } from '../model/scope.ts'
import type { Severity } from '../model/warning.ts'
import { allowsRole, constraintOf } from '../rbac/delegation.ts'
import { outcomeOf } from '../rbac/permission.ts'
import { oncePerRole } from './once-per-role.ts'

// Role ids, never names: names can be changed. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
const grantsRoles = new Set(
  [
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', // Owner
    '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', // User Access Administrator
    'f58310d9-a9f6-439a-9e8d-f62e7b41a168', // Role Based Access Control Administrator
  ].map(roleKey),
)
const contributor = roleKey('b24988ac-6180-42a0-ab88-20f7382dd24c')

/** `owner`: may give itself any role. `contributor`: may change every resource, and run code on most of them. */
export type AdministratorKind = 'owner' | 'contributor'

export function administratorKind(
  assignment: RoleAssignment,
  role: RoleDefinition | undefined,
): AdministratorKind | undefined {
  if (role) return kindOfRole(role)
  if (grantsRoles.has(assignment.roleId)) return 'owner'
  return assignment.roleId === contributor ? 'contributor' : undefined
}

const kindOfRole = oncePerRole(({ permissions }): AdministratorKind | undefined => {
  const assigns = outcomeOf(permissions, 'control', 'microsoft.authorization/roleassignments/write')
  if (assigns?.kind === 'granted' && !assigns.match.condition) return 'owner'
  return permissions.some(({ actions }) => actions.some((action) => action.trim() === '*')) ? 'contributor' : undefined
})

export const isBroadScope = (scope: ScopeId) => ['root', 'managementGroup', 'subscription'].includes(kindOfScope(scope))

/** An owner-like role at a subscription or above, with how bad that is and why. */
export function broadAdministrator(grant: Grant): { severity: Severity; reason: string } | undefined {
  const { assignment, role } = grant
  const kind = administratorKind(assignment, role)
  if (!kind || !isBroadScope(assignment.scope)) return undefined
  const above = kindOfScope(assignment.scope) !== 'subscription'
  const power =
    kind === 'owner' ? 'it can give itself and others any role' : 'it can change every resource and run code on most'
  const where = above ? 'in every subscription below that scope' : 'in the whole subscription'
  if (assignment.state === 'eligible') return { severity: 'medium', reason: `once activated, ${power} ${where}` }
  const constraint = assignment.condition ? constraintOf(assignment.condition) : undefined
  if (kind === 'owner' && constraint && !allowsRole(constraint, 'other'))
    return { severity: 'medium', reason: `it can give itself and others the roles that its condition names ${where}` }
  if (assignment.condition) return { severity: 'medium', reason: `within its condition, ${power} ${where}` }
  if (kind === 'owner') return { severity: above ? 'critical' : 'high', reason: `${power} ${where}` }
  return { severity: above ? 'high' : 'medium', reason: `${power} ${where}` }
}
