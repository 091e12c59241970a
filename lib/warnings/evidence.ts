import type { Grant } from '../graph/reach/reach.ts'
import type { IndexedAssignment } from '../graph/tenant/indexed-assignment.ts'
import { holderName, nodeId, scopeWords } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { RoleAssignment } from '../model/facts.ts'
import type { Evidence } from '../model/warning.ts'

export const roleNameOf = (index: TenantIndex, assignment: RoleAssignment) =>
  index.roles.get(assignment.roleId)?.name ?? assignment.roleName ?? assignment.roleId

/** The scope as Azure spelled it. */
export const shownScope = ({ scope, shownScope }: RoleAssignment) => shownScope ?? scope

const told = new WeakMap<TenantIndex, Map<RoleAssignment, Evidence>>()

/** `Owner at resource group rg-payments`, linked to the grant; a group's is asked for by all of its members. */
export function assignmentEvidence(index: TenantIndex, assignment: RoleAssignment): Evidence {
  const known = told.get(index) ?? new Map<RoleAssignment, Evidence>()
  told.set(index, known)
  const evidence = known.get(assignment) ?? evidenceFor(index, assignment)
  known.set(assignment, evidence)
  return evidence
}

function evidenceFor(index: TenantIndex, assignment: RoleAssignment): Evidence {
  const eligible = assignment.state === 'eligible' ? 'eligible for ' : ''
  return {
    node: nodeId.grant(assignment.roleId, assignment.scope),
    text: `${eligible}${roleNameOf(index, assignment)} at ${scopeWords(index, assignment.scope)}`,
  }
}

export function grantEvidence(index: TenantIndex, grant: Grant): Evidence {
  const evidence = assignmentEvidence(index, grant.assignment)
  if (grant.through.length === 0) return evidence
  const groups = grant.through.map((group) => holderName(index, group)).join(' › ')
  return { ...evidence, text: `${evidence.text}, through group ${groups}` }
}

export const evidenceOf = (index: TenantIndex, assigned: IndexedAssignment[]) =>
  assigned.map(({ assignment }) => assignmentEvidence(index, assignment))
