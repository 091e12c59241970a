import type { CoverageCell } from '../../model/coverage.ts'
import type { Facts, RoleAssignment } from '../../model/facts.ts'
import { type PrincipalId, principalId, roleKey } from '../../model/guid.ts'
import { resourceTypeOf, rootScope, type ScopeId, scopeId } from '../../model/scope.ts'
import type { Gap, Question } from '../../model/verdict.ts'

/** A tenant as far as it was read. */
export interface Reading {
  facts: Facts
  coverage: CoverageCell[]
}

/** Two ways in which what a gap names may turn out: one in favour of the thing that named it, one against it. */
export function completionsOf(reading: Reading, gap: Gap, question: Question): [Reading, Reading] {
  const { facts } = reading
  switch (gap.of) {
    case 'roleDefinition':
      return [withRole(reading, gap.roleId, ['*']), withRole(reading, gap.roleId, [])]
    case 'groupMembers': {
      const read = facts.groupMemberships.find(({ id }) => id === gap.groupId)?.memberIds ?? []
      const others = facts.groupMemberships.filter(({ id }) => id !== gap.groupId)
      const withMembers = (memberIds: typeof read): Reading => ({
        ...reading,
        facts: { ...facts, groupMemberships: [...others, { id: gap.groupId, memberIds, complete: true }] },
      })
      return [withMembers([...read, principalId(question.principalId)]), withMembers(read)]
    }
    case 'managementGroupPath': {
      const named = [...facts.roleAssignments, ...facts.denyAssignments].find(({ id }) => id === gap.assignmentId)
      return [placed(reading, gap.scope, named!.scope), placed(reading, gap.scope, rootScope)]
    }
    case 'settings':
      return settled(reading, gap.scope, question.principalId)
    case 'principal':
      return [asGroup(reading, gap.principalId, question.principalId), asUser(reading, gap.principalId)]
    case 'cosmosRoles':
    case 'cosmosRoleDefinition':
    case 'databaseUsers':
      throw new Error(`no random tenant has a gap of \`${gap.of}\``)
    case 'scope':
    case 'roleAssignments':
      return [withAssignments(reading, gap.scope, question.principalId), withAssignments(reading, gap.scope, 'nobody')]
  }
}

function withRole(reading: Reading, id: RoleAssignment['roleId'], actions: string[]): Reading {
  const { facts } = reading
  const permissions = [{ actions, notActions: [], dataActions: actions, notDataActions: [] }]
  const role = { id, name: id, custom: true, assignableScopes: [], permissions }
  return { ...reading, facts: { ...facts, roleDefinitions: [...facts.roleDefinitions, role] } }
}

/** A vault goes by a policy that lets the principal do everything, or by none; keys of an account work, or they do not. */
function settled(reading: Reading, id: ScopeId, principal: string): [Reading, Reading] {
  const everything = ['all', 'purge']
  const policy = { objectId: principal, permissions: { keys: everything, secrets: everything } }
  const withSettings = (settings: Facts['resources'][number]['settings']): Reading => {
    const { facts } = reading
    const name = id.slice(id.lastIndexOf('/') + 1)
    const known = facts.resources.find((resource) => resource.id === id) ?? { id, name, type: resourceTypeOf(id)! }
    const others = facts.resources.filter((resource) => resource.id !== id)
    return { ...reading, facts: { ...facts, resources: [...others, { ...known, settings }] } }
  }
  return id.includes('/microsoft.keyvault/')
    ? [withSettings({ accessPolicies: [policy] }), withSettings({ accessPolicies: [] })]
    : [withSettings({ allowSharedKeyAccess: true }), withSettings({ allowSharedKeyAccess: false })]
}

function asGroup(reading: Reading, id: PrincipalId, member: string): Reading {
  const { facts } = reading
  const membership = { id, memberIds: [principalId(member)], complete: true }
  return {
    ...reading,
    facts: {
      ...facts,
      principals: [...facts.principals, { id, kind: 'group' }],
      groupMemberships: [...facts.groupMemberships, membership],
    },
  }
}

const asUser = (reading: Reading, id: PrincipalId): Reading => ({
  ...reading,
  facts: { ...reading.facts, principals: [...reading.facts.principals, { id, kind: 'user' }] },
})

/** Puts a subscription or management group of unread place directly under another scope. */
function placed(reading: Reading, id: ScopeId, under: ScopeId): Reading {
  const { facts } = reading
  const name = id.slice(id.lastIndexOf('/') + 1)
  const parentOf = new Map(facts.managementGroups.map((group) => [group.id, group.parent]))
  const ancestors: ScopeId[] = []
  for (let at: ScopeId | undefined = under; at !== undefined && at !== rootScope; at = parentOf.get(at))
    ancestors.push(at)
  const change = id.startsWith('/subscriptions/')
    ? { subscriptions: [...facts.subscriptions.filter((one) => one.id !== id), { id, name, ancestors }] }
    : { managementGroups: [...facts.managementGroups.filter((one) => one.id !== id), { id, name, parent: under }] }
  return { ...reading, facts: { ...facts, ...change } }
}

/** Role assignments at a scope are read at last: there is one, of this principal, with a role that allows everything. */
function withAssignments(reading: Reading, scope: ScopeId, holder: string): Reading {
  const roleId = roleKey('everything')
  const granted = withRole(reading, roleId, ['*'])
  const assignment: RoleAssignment = {
    id: scopeId(`${scope}/providers/microsoft.authorization/roleassignments/completion-of-${holder}`),
    scope,
    principalId: principalId(holder),
    principalType: 'ServicePrincipal',
    roleId,
    state: 'active',
  }
  return {
    facts: { ...granted.facts, roleAssignments: [...granted.facts.roleAssignments, assignment] },
    coverage: reading.coverage.filter((cell) => scopeId(cell.scope) !== scope),
  }
}
